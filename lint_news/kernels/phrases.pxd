import cython

@cython.locals(found=cython.ulonglong)
cdef unsigned long long mixed(unsigned long long high, unsigned long long low)

@cython.locals(size=cython.ulonglong, left=cython.int, at=cython.ulonglong, step=cython.ulonglong, place=cython.ulonglong)
cdef bint holds(const unsigned char[::1] filter_, unsigned long long high, unsigned long long low)

@cython.locals(
    row=cython.ulonglong, blank=cython.ulonglong, size=cython.Py_ssize_t, left=cython.ulonglong, right=cython.ulonglong, at=cython.Py_ssize_t,
    code=cython.ulonglong, place=cython.ulonglong, k=cython.Py_ssize_t, first=cython.Py_ssize_t, high=cython.ulonglong, low=cython.ulonglong,
    other=cython.Py_ssize_t, char=cython.ulonglong,
)
cpdef list doubtful(str text, Py_ssize_t start, Py_ssize_t end, const unsigned char[::1] number, const unsigned char[::1] usual, const unsigned char[::1] around, const unsigned char[::1] phrases)

@cython.locals(size=cython.Py_ssize_t, blank=cython.ulonglong, meant=cython.Py_UCS4, high=cython.ulonglong, low=cython.ulonglong, at=cython.Py_ssize_t, char=cython.ulonglong)
cpdef str fitting(str text, Py_ssize_t k, Py_ssize_t first, str others, const unsigned char[::1] phrases)

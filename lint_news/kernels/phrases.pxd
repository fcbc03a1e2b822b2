import cython

@cython.locals(found=cython.uint)
cdef unsigned int mixed(unsigned int high, unsigned int low) noexcept

@cython.locals(high=cython.uint, low=cython.uint, left=cython.int, at=cython.uint, step=cython.uint, block=cython.ulonglong)
cdef bint holds(const unsigned char* filter_, unsigned long long blocks, unsigned long long key) noexcept

@cython.locals(
    left=cython.uint, right=cython.uint, pairs=cython.uint, key=cython.ulonglong, at=cython.Py_ssize_t, blocks=cython.ulonglong,
    code=cython.ulonglong, blank=cython.ulonglong, last_three=cython.ulonglong, place=cython.uint, maybe=cython.uint, back=cython.int,
    k=cython.Py_ssize_t,
)
cpdef list doubtful(
    str text, Py_ssize_t start, Py_ssize_t end, const unsigned char* number, const unsigned char* usual,
    unsigned int width, bytes around, bytes phrases, object like, const unsigned char* wrong,
)

@cython.locals(rest=cython.ulonglong, code=cython.ulonglong, blocks=cython.ulonglong, blank=cython.ulonglong, meant=cython.Py_UCS4)
cpdef str fitting(unsigned long long key, int shift, str others, bytes phrases)

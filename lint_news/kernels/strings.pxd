import cython

@cython.locals(
    found=list, at=cython.Py_ssize_t, code=cython.uint, high=cython.uint, is_pair=cython.bint, highest=cython.uint,
    pair=cython.ulonglong, factor=cython.ulonglong, low=cython.ulonglong, hashed=cython.ulonglong, bit=cython.ulonglong,
    slot=cython.ulonglong, last=cython.ulonglong,
)
cpdef list placed_pairs(
    str text, Py_ssize_t start, Py_ssize_t end, const unsigned char[::1] filter_, const unsigned int[::1] slots,
)

@cython.locals(
    found=list, at=cython.Py_ssize_t, slot=cython.Py_ssize_t, use=cython.Py_ssize_t, number=cython.Py_ssize_t,
    place=cython.Py_ssize_t, first=cython.Py_ssize_t, past=cython.Py_ssize_t, shift=cython.Py_ssize_t,
    same=cython.Py_ssize_t,
)
cpdef list standing(
    str text, Py_ssize_t start, Py_ssize_t end, list placed, const unsigned int[::1] uses,
    const unsigned int[::1] numbers, const unsigned char[::1] offsets, const unsigned int[::1] begins, str joined,
)

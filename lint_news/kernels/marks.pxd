import cython

@cython.locals(
    found=cython.uint, opened=cython.uint, line_end=cython.uint, closes=cython.uint, size=cython.uint,
    first_skipped=cython.uint, last_skipped=cython.uint, char=cython.Py_UCS4, code=cython.uint, kind=cython.uint,
    bit=cython.uint,
)
cpdef unsigned int unbalanced_bits(str text, Py_ssize_t start, Py_ssize_t end, const unsigned short[::1] kinds)

import cython

@cython.locals(
    last=cython.longlong, shift=cython.int, left=cython.uchar[::1], char=cython.Py_UCS4, code=cython.longlong, before=cython.longlong, opened=cython.uchar,
)
cpdef object bits_in(str text, bytearray singles, const unsigned char[::1] firsts, const unsigned char[::1] seconds, dict bits)

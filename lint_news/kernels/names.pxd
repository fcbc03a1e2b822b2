import cython

@cython.locals(
    found=list, firsts=cython.int, seconds=cython.int, last=cython.longlong, before=cython.int, at=cython.Py_ssize_t,
    char=cython.Py_UCS4, code=cython.longlong, here=cython.int,
)
cpdef list followed(str text, Py_ssize_t start, Py_ssize_t end, const unsigned char[::1] classes)

@cython.locals(
    found=list, mask=cython.longlong, places=cython.uchar[::1], name=str, one=cython.Py_UCS4, two=cython.Py_UCS4,
    three=cython.Py_UCS4, at=cython.Py_ssize_t, number=cython.Py_ssize_t, same=cython.int,
)
cpdef list other_spellings(str text, Py_ssize_t start, Py_ssize_t end, list names)

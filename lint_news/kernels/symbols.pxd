import cython

@cython.locals(
    read=object, places=object, codes=cython.ushort[::1], offsets=cython.int[::1], before=cython.uint, at=cython.Py_ssize_t, count=cython.Py_ssize_t,
    char=cython.Py_UCS4, code=cython.uint, symbol=cython.uint,
)
cpdef tuple symbols(str text, Py_ssize_t start, Py_ssize_t end)

import cython

@cython.locals(
    found=list, last=cython.longlong, first=cython.Py_ssize_t, at=cython.Py_ssize_t, digits=cython.Py_ssize_t,
    char=cython.Py_UCS4, code=cython.longlong,
)
cpdef list stretches(str text, const unsigned char[::1] classes, Py_ssize_t least)

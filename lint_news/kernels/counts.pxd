import cython

cdef class Counts:
    cdef readonly object level

    @cython.locals(
        bits=tuple, start=cython.Py_ssize_t, found=cython.int, known=cython.int, seen=cython.double, before=cython.double
    )
    cpdef double forward(self, str text, Py_ssize_t at)

    @cython.locals(
        bits=tuple, end=cython.Py_ssize_t, found=cython.int, known=cython.int, seen=cython.double, behind=cython.double
    )
    cpdef double backward(self, str text, Py_ssize_t at)

    @cython.locals(at=cython.Py_ssize_t, total=cython.double)
    cpdef double forward_sum(self, str text, Py_ssize_t start, Py_ssize_t end)

    @cython.locals(at=cython.Py_ssize_t, total=cython.double)
    cpdef double backward_sum(self, str text, Py_ssize_t start, Py_ssize_t end)

    cdef double _alone(self, str char)

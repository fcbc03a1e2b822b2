import cython

cdef class Fits:
    cdef Py_ssize_t _width
    cdef const unsigned long long[::1] _keys
    cdef const signed char[::1] _vectors
    cdef Py_ssize_t _size
    cdef Py_ssize_t _words
    cdef double _scale
    cdef double[::1] _sum
    cdef Py_ssize_t _count

    @cython.locals(at=cython.Py_ssize_t)
    cpdef void clear(self) except *
    @cython.locals(number=cython.Py_ssize_t, at=cython.Py_ssize_t)
    cpdef void add(self, unsigned long long key) except *
    @cython.locals(number=cython.Py_ssize_t, at=cython.Py_ssize_t, total=cython.double)
    cpdef double fit(self, unsigned long long key) except? -2.0
    cpdef Py_ssize_t count(self) except -1
    @cython.locals(low=cython.Py_ssize_t, high=cython.Py_ssize_t, middle=cython.Py_ssize_t)
    cdef Py_ssize_t _number(self, unsigned long long key) except -2

import cython

cdef class Forest:
    cdef int[::1] roots
    cdef int[::1] leaves
    cdef float[::1] thresholds
    cdef short[::1] left
    cdef short[::1] right
    cdef readonly unsigned char[::1] features
    cdef double[::1] _row
    cdef Py_ssize_t _last
    cdef long _scores

    @cython.locals(
        roots=cython.int[::1], leaves=cython.int[::1], thresholds=cython.float[::1],
        left=cython.short[::1], right=cython.short[::1], features=cython.uchar[::1],
        values=cython.double[::1], root=cython.int, node=cython.int, total=cython.longlong,
    )
    cpdef double score(self, list row)

    @cython.locals(values=cython.double[::1], at=cython.Py_ssize_t)
    cdef double[::1] _unboxed(self, list row)
    cdef _unpack(self)

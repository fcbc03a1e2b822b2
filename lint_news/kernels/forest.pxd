import cython

cdef class Forest:
    cdef int[::1] roots
    cdef int[::1] leaves
    cdef float[::1] thresholds
    cdef short[::1] left
    cdef short[::1] right
    cdef readonly unsigned char[::1] features
    cdef long _scores

    @cython.locals(
        roots=cython.int[::1], leaves=cython.int[::1], thresholds=cython.float[::1],
        left=cython.short[::1], right=cython.short[::1], features=cython.uchar[::1],
        root=cython.int, node=cython.int, total=cython.longlong,
    )
    cpdef double score(self, list row)
    cdef _unpack(self)

import cython

cdef class Filter:
    cdef unsigned long long _seed
    cdef unsigned long long _size
    cdef unsigned long long _segment
    cdef unsigned long long _within
    cdef unsigned long long _mask
    cdef unsigned long long _first
    cdef unsigned long long _second
    cdef unsigned long long _third
    cdef const unsigned char[::1] _slots

    @cython.locals(
        mask=cython.ulonglong, mixed=cython.ulonglong, other=cython.ulonglong, one=cython.ulonglong,
        two=cython.ulonglong, three=cython.ulonglong, found=cython.ulonglong, slots="const unsigned char[::1]",
    )
    cpdef int get(self, unsigned long long key) except -1

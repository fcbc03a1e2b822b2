import cython

@cython.final
cdef class Filter:
    cdef const unsigned char[::1] _bytes
    cdef unsigned long long _blocks

    @cython.locals(
        high=cython.uint, low=cython.uint, mask=cython.uint, left=cython.int, at=cython.uint,
        block=cython.ulonglong, step=cython.uint,
    )
    cpdef bint holds(self, unsigned long long key) except -1


@cython.final
cdef class UsualPhrases:
    cdef const unsigned short[::1] _numbers
    cdef const unsigned char[::1] _usual
    cdef const unsigned char[::1] _wrong
    cdef unsigned int _width
    cdef Filter _around
    cdef Filter _phrases
    cdef object _like

    @cython.locals(
        around=Filter, width=cython.uint, left=cython.uint, pairs=cython.uint, key=cython.ulonglong, at=cython.Py_ssize_t, highest=cython.uint,
        char=cython.Py_UCS4, code=cython.uint, right=cython.uint, blank=cython.ulonglong, last_three=cython.ulonglong, place=cython.uint,
        maybe=cython.uint, back=cython.int,
    )
    cpdef list doubtful(self, str text, Py_ssize_t start, Py_ssize_t end)

    @cython.locals(
        blank=cython.ulonglong, width=cython.uint, shift=cython.int, rest=cython.ulonglong, left=cython.uint,
        right=cython.uint, codes=bytes, at=cython.Py_ssize_t, meant=cython.ulonglong, number=cython.uint,
        before=cython.uint, behind=cython.uint,
    )
    cdef list _fitting(self, unsigned long long key, int back)

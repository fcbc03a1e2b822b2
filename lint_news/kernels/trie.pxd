import cython

cdef class Trie:
    cdef Py_ssize_t _roots
    cdef bint _is_compiled
    cdef bint _cuts
    cdef str _searched
    cdef Py_ssize_t _inner
    cdef const unsigned int[::1] _bases
    cdef const unsigned short[::1] _offsets
    cdef const unsigned short[::1] _chars
    cdef const unsigned char[::1] _values
    cdef unsigned short[::1] _number

    @cython.locals(
        node=cython.Py_ssize_t, value=cython.int, rest=cython.int, size=cython.Py_ssize_t, code=cython.uint,
        number=cython.int, step=cython.Py_ssize_t, longest=cython.Py_ssize_t,
    )
    cpdef void fill(self, str text, Py_ssize_t start, unsigned char[::1] row, Py_ssize_t at) except *

    @cython.locals(
        node=cython.Py_ssize_t, code=cython.uint, number=cython.int, char=cython.Py_UCS4,
    )
    cpdef int value(self, str text) except -1

    @cython.locals(
        after=cython.Py_ssize_t, low=cython.Py_ssize_t, high=cython.Py_ssize_t, end=cython.Py_ssize_t,
        middle=cython.Py_ssize_t, found=cython.Py_ssize_t, bits=cython.int,
    )
    cdef Py_ssize_t _child(self, Py_ssize_t node, int number) except -2

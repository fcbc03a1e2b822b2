import cython
from lint_news.kernels.trie cimport Trie

cdef class Counts:
    cdef readonly object level
    cdef Trie _trie
    cdef object _row
    cdef bint _reads_trie
    cdef double[::1] bits

    cdef readonly object of

    cpdef Levels _levels(self, str text)
    cpdef double forward(self, str text, Py_ssize_t at)
    cpdef double backward(self, str text, Py_ssize_t at)
    cpdef double forward_sum(self, str text, Py_ssize_t start, Py_ssize_t end)
    cpdef double backward_sum(self, str text, Py_ssize_t start, Py_ssize_t end)

    @cython.locals(at=cython.Py_ssize_t, whole=object)
    cpdef void fill(self, str text, Py_ssize_t start, unsigned char[::1] rows) except *


cdef class Levels:
    cdef str _text
    cdef Counts _counts
    cdef Py_ssize_t _size
    cdef unsigned char[::1] _rows

    @cython.locals(at=cython.Py_ssize_t, size=cython.Py_ssize_t, longest=cython.Py_ssize_t, unread=cython.uchar)
    cpdef int level(self, Py_ssize_t start, Py_ssize_t end) except -1

    @cython.locals(start=cython.Py_ssize_t, longest=cython.Py_ssize_t, found=cython.int)
    cpdef double forward(self, Py_ssize_t at) except? -1

    @cython.locals(end=cython.Py_ssize_t, longest=cython.Py_ssize_t, found=cython.int)
    cpdef double backward(self, Py_ssize_t at) except? -1

    @cython.locals(at=cython.Py_ssize_t, total=cython.double)
    cpdef double forward_sum(self, Py_ssize_t start, Py_ssize_t end) except? -1

    @cython.locals(at=cython.Py_ssize_t, total=cython.double)
    cpdef double backward_sum(self, Py_ssize_t start, Py_ssize_t end) except? -1

    @cython.locals(bits=cython.double[::1], back_off=cython.double)
    cdef double _bits(self, int found, int known, int left_out) except? -1

    @cython.locals(bits=cython.double[::1], found=cython.int, unseen=cython.double)
    cdef double _alone(self, Py_ssize_t at) except? -1

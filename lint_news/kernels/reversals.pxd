import cython

from lint_news.kernels.threes cimport Threes
from lint_news.kernels.trie cimport Trie

cdef class Reversals:
    cdef Threes _threes
    cdef Trie _words
    cdef int _least

    @cython.locals(
        codes=cython.uint[::1], values=cython.uchar[::1], at=cython.Py_ssize_t, place=cython.Py_ssize_t, one=cython.uint, two=cython.uint,
        pair=str,
    )
    cpdef list find(self, str text, Py_ssize_t start, Py_ssize_t end)

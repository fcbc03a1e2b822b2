import cython
from lint_news.kernels.filters cimport Filter
from lint_news.kernels.trie cimport Trie
from lint_news.kernels.windows cimport Windows

@cython.locals(key=cython.ulonglong, char=cython.Py_UCS4)
cpdef unsigned long long word_key(str text) except? 0

cdef class WordPaths:
    cdef Trie _words
    cdef double[::1] _costs
    cdef Filter _counts
    cdef Windows _windows
    cdef unsigned long long _mask
    cdef unsigned long long _first
    cdef unsigned long long _second
    cdef double[::1] _pair_counts
    cdef unsigned char[::1] _values
    cdef double[::1] _best
    cdef int[::1] _from
    cdef double[::1] _chances
    cdef double[::1] _alone
    cdef unsigned long long[::1] _keys
    cdef int[::1] _ends
    cdef readonly int count
    cdef readonly int singles

    @cython.locals(at=cython.Py_ssize_t)
    cpdef void read(self, str text) except *
    @cython.locals(value=cython.int)
    cdef double _cost(self, Py_ssize_t at, Py_ssize_t size) except? -2.0
    @cython.locals(best=cython.double[::1], came=cython.int[::1], longest=cython.Py_ssize_t, at=cython.Py_ssize_t, size=cython.Py_ssize_t, cost=cython.double)
    cpdef double alone(self, str text, Py_ssize_t start, Py_ssize_t end) except? -2.0
    @cython.locals(at=cython.Py_ssize_t, before=cython.Py_ssize_t, covered=cython.Py_ssize_t)
    cdef void _follow(self, str text, Py_ssize_t start, Py_ssize_t end) except *
    cpdef int word_at(self, Py_ssize_t at) except? -2
    @cython.locals(found=cython.double)
    cpdef double cost_of(self, Py_ssize_t at, Py_ssize_t size) except? -2.0
    @cython.locals(found=cython.double, ends=cython.Py_ssize_t, size=cython.Py_ssize_t, at=cython.Py_ssize_t, value=cython.int)
    cpdef double longest(self, Py_ssize_t start, Py_ssize_t end, Py_ssize_t low, Py_ssize_t high) except? -2.0
    @cython.locals(chances=cython.double[::1], keys=cython.ulonglong[::1], size=cython.Py_ssize_t, number=cython.Py_ssize_t, at=cython.Py_ssize_t, last=cython.Py_ssize_t, best=cython.double)
    cpdef double by_pairs(self, str text, Py_ssize_t start, Py_ssize_t end) except? -2.0
    @cython.locals(chance=cython.double, before=cython.ulonglong, here=cython.Py_ssize_t, is_word=cython.bint, seen=cython.double, key=cython.ulonglong, likely=cython.double, size=cython.Py_ssize_t, value=cython.int, found=cython.double, share=cython.double)
    cdef void _go_on(self, str text, Py_ssize_t start, Py_ssize_t end, Py_ssize_t at, Py_ssize_t last) except *
    @cython.locals(value=cython.int)
    cdef double _found(self, str text, Py_ssize_t here, Py_ssize_t last, Py_ssize_t size, unsigned long long before, unsigned long long key) except? -2.0
    cpdef unsigned long long pair_key(self, unsigned long long before, unsigned long long after) except? 0
    cdef void _put(self, Py_ssize_t at, Py_ssize_t last, double chance, unsigned long long key) except *
    @cython.locals(value=cython.int)
    cdef double _seen(self, Py_ssize_t at, Py_ssize_t size) except? -2.0
    cdef bint _is_han(self, str text, Py_ssize_t at) except -1

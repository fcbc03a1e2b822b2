import cython

from lint_news.kernels.filters cimport Filter
from lint_news.kernels.forest cimport Forest
from lint_news.kernels.windows cimport Windows

cdef class Suspects:
    cdef Filter _counts
    cdef Windows _windows
    cdef const unsigned int[::1] _starts
    cdef const unsigned short[::1] _chars
    cdef const unsigned char[::1] _kinds
    cdef Forest _first
    cdef double _least
    cdef double[::1] _row
    cdef double[::1] _scratch
    cdef unsigned char[::1] _settled
    cdef double[::1] _best_bits
    cdef int[::1] _best
    cdef unsigned long long _left
    cdef unsigned long long _right
    cdef unsigned long long _left_two
    cdef unsigned long long _right_two

    @cython.locals(at=cython.Py_ssize_t, settled=cython.uchar[::1])
    cpdef list find(self, str text, Py_ssize_t start, Py_ssize_t end)
    @cython.locals(settled=cython.uchar[::1], size=cython.Py_ssize_t, first=cython.Py_ssize_t, length=cython.Py_ssize_t, at=cython.Py_ssize_t)
    cdef void _read_settled(self, str text, Py_ssize_t start, Py_ssize_t end) except *
    cdef bint _han(self, str text, Py_ssize_t at) except -1
    cdef unsigned long long _code(self, str text, Py_ssize_t at) except? 0
    @cython.locals(
        best=cython.double[::1], kept=cython.int[::1], left=cython.ulonglong, right=cython.ulonglong, place=cython.Py_ssize_t,
        own=cython.double, number=cython.Py_ssize_t, other=cython.ulonglong, gain=cython.double,
    )
    cdef void _other_characters(self, str text, Py_ssize_t at, list found) except *
    @cython.locals(total=cython.double, get=Filter, key=cython.ulonglong)
    cdef double _threes(self, unsigned long long code) except? -2.0
    @cython.locals(low=cython.Py_ssize_t, meant=str, gain=cython.double)
    cdef void _swapped(self, str text, Py_ssize_t at, list found) except *
    @cython.locals(row=cython.double[::1])
    cdef double _usual(self, str text, Py_ssize_t start, Py_ssize_t end) except? -2.0
    @cython.locals(low=cython.Py_ssize_t, other=str, row=list)
    cdef void _judge(self, str text, Py_ssize_t at, Py_ssize_t size, str meant, int kind, list found) except *

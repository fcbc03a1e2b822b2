import cython

from lint_news.kernels.filters cimport Filter
from lint_news.kernels.forest cimport Forest
from lint_news.kernels.neighbours cimport Neighbours
from lint_news.kernels.threes cimport Threes
from lint_news.kernels.windows cimport Windows

cdef class Suspects:
    cdef readonly Threes threes
    cdef Windows _windows
    cdef Neighbours _neighbours
    cdef Filter _counts
    cdef int[::1] _places
    cdef const unsigned int[::1] _starts
    cdef const unsigned short[::1] _chars
    cdef const unsigned char[::1] _kinds
    cdef Forest _first
    cdef double _least
    cdef double[::1] _bits
    cdef double[::1] _row
    cdef double[::1] _scratch
    cdef double[::1] _best_bits
    cdef int[::1] _best
    cdef unsigned long long _left
    cdef unsigned long long _right
    cdef unsigned long long _left_two
    cdef unsigned long long _right_two

    @cython.locals(at=cython.Py_ssize_t, place=cython.Py_ssize_t, own=cython.double[::1], codes=cython.uint[::1])
    cpdef list find(self, str text, Py_ssize_t start, Py_ssize_t end)
    @cython.locals(
        best=cython.double[::1], kept=cython.int[::1], codes=cython.uint[::1], pairs=cython.uchar[::1], own=cython.double, left=cython.ulonglong, right=cython.ulonglong,
        row=cython.Py_ssize_t, start=cython.Py_ssize_t, end=cython.Py_ssize_t, count=cython.Py_ssize_t, index=cython.Py_ssize_t,
        number=cython.Py_ssize_t, other=cython.ulonglong, gain=cython.double,
    )
    cdef void _other_characters(self, str text, Py_ssize_t at, Py_ssize_t place, list found) except *
    cdef bint _stands(self, unsigned long long left, unsigned long long other, unsigned long long right) except -1
    @cython.locals(total=cython.double, counts=Filter, left=cython.ulonglong, right=cython.ulonglong)
    cdef double _threes(self, unsigned long long code) except? -2.0
    @cython.locals(
        codes=cython.uint[::1], one=cython.ulonglong, two=cython.ulonglong, left=cython.ulonglong, right=cython.ulonglong,
        low=cython.Py_ssize_t, meant=str,
    )
    cdef void _swapped(self, str text, Py_ssize_t at, Py_ssize_t place, list found) except *
    cdef bint _counted(self, unsigned long long one, unsigned long long two, unsigned long long three) except -1
    cdef double _usual(self, double[::1] row) except? -2.0
    @cython.locals(low=cython.Py_ssize_t, other=str, row=list)
    cdef void _judge(self, str text, Py_ssize_t at, Py_ssize_t size, str meant, int kind, list found) except *

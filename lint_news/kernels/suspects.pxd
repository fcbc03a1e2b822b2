import cython

from lint_news.kernels.forest cimport Forest
from lint_news.kernels.neighbours cimport Neighbours
from lint_news.kernels.windows cimport Windows

cdef class Suspects:
    cdef Windows _windows
    cdef Neighbours _neighbours
    cdef int[::1] _places
    cdef const unsigned int[::1] _starts
    cdef const unsigned short[::1] _chars
    cdef const unsigned char[::1] _kinds
    cdef Forest _first
    cdef double _least
    cdef double[::1] _row
    cdef double[::1] _scratch
    cdef double[::1] _own
    cdef double[::1] _best_bits
    cdef int[::1] _best
    cdef unsigned long long _left
    cdef unsigned long long _right
    cdef unsigned long long _left_two
    cdef unsigned long long _right_two

    @cython.locals(at=cython.Py_ssize_t, own=cython.double[::1])
    cpdef list find(self, str text, Py_ssize_t start, Py_ssize_t end)
    @cython.locals(
        own=cython.double[::1], size=cython.Py_ssize_t, first=cython.Py_ssize_t, length=cython.Py_ssize_t, at=cython.Py_ssize_t,
        value=cython.int, bits=cython.double,
    )
    cdef void _read_own(self, str text, Py_ssize_t start, Py_ssize_t end) except *
    @cython.locals(one=cython.ulonglong, two=cython.ulonglong, three=cython.ulonglong)
    cdef int _three(self, str text, Py_ssize_t first) except -1
    cdef bint _han(self, str text, Py_ssize_t at) except -1
    @cython.locals(code=cython.ulonglong)
    cdef unsigned long long _code(self, str text, Py_ssize_t at) except? 0
    @cython.locals(
        best=cython.double[::1], kept=cython.int[::1], left=cython.ulonglong, right=cython.ulonglong, place=cython.Py_ssize_t,
        number=cython.Py_ssize_t, other=cython.ulonglong, gain=cython.double, start=cython.Py_ssize_t, end=cython.Py_ssize_t, index=cython.Py_ssize_t, count=cython.Py_ssize_t,
    )
    cdef void _other_characters(self, str text, Py_ssize_t at, double own, list found) except *
    cdef bint _stands(self, unsigned long long left, unsigned long long other, unsigned long long right) except -1
    @cython.locals(left_two=cython.ulonglong, right_two=cython.ulonglong)
    cdef void _read_around(self, str text, Py_ssize_t at, unsigned long long left, unsigned long long right) except *
    @cython.locals(total=cython.double, windows=Windows)
    cdef double _threes(self, unsigned long long code) except? -2.0
    @cython.locals(
        one=cython.ulonglong, two=cython.ulonglong, left=cython.ulonglong, right=cython.ulonglong, low=cython.Py_ssize_t, meant=str,
    )
    cdef void _swapped(self, str text, Py_ssize_t at, list found) except *
    cdef bint _counted(self, unsigned long long one, unsigned long long two, unsigned long long three) except -1
    cdef double _usual(self, double[::1] row) except? -2.0
    @cython.locals(low=cython.Py_ssize_t, other=str, row=list)
    cdef void _judge(self, str text, Py_ssize_t at, Py_ssize_t size, str meant, int kind, list found) except *

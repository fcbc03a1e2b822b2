import cython

from lint_news.kernels.filters cimport Filter
from lint_news.kernels.forest cimport Forest
from lint_news.kernels.threes cimport Threes
from lint_news.kernels.windows cimport Windows

cdef class Extras:
    cdef Threes _threes
    cdef Windows _windows
    cdef Filter _counts
    cdef Forest _first
    cdef double _least
    cdef double[::1] _bits
    cdef double[::1] _fours
    cdef double[::1] _row

    @cython.locals(at=cython.Py_ssize_t, place=cython.Py_ssize_t, own=cython.double[::1], codes=cython.uint[::1], code=cython.uint)
    cpdef list find(self, str text, Py_ssize_t start, Py_ssize_t end)
    @cython.locals(
        codes=cython.uint[::1], values=cython.uchar[::1], counts=Filter, left=cython.ulonglong, code=cython.ulonglong, right=cython.ulonglong,
        left_two=cython.ulonglong, right_two=cython.ulonglong, one=cython.int, two=cython.int, four=cython.int,
    )
    cdef double _gain(self, Py_ssize_t place, bint is_usual) except? -2.0
    @cython.locals(low=cython.Py_ssize_t, other=str, row=list)
    cdef void _judge(self, str text, Py_ssize_t at, list found) except *

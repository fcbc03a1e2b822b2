import cython

from lint_news.kernels.filters cimport Filter
from lint_news.kernels.windows cimport Windows

cdef class Threes:
    cdef readonly Windows windows
    cdef double[::1] _bits
    cdef readonly unsigned int[::1] codes
    cdef readonly unsigned char[::1] pairs
    cdef readonly unsigned char[::1] values
    cdef readonly double[::1] own

    cpdef void read(self, str text, Py_ssize_t start, Py_ssize_t end) except *
    @cython.locals(low=cython.Py_ssize_t, high=cython.Py_ssize_t, pairs=bytearray, at=cython.Py_ssize_t, counts=Filter)
    cdef void _read_codes(self, str text, Py_ssize_t start, Py_ssize_t end) except *
    @cython.locals(
        codes=cython.uint[::1], pairs=cython.uchar[::1], counts=Filter, last=cython.Py_ssize_t, own=cython.double[::1], values=cython.uchar[::1],
        at=cython.Py_ssize_t, one=cython.ulonglong, two=cython.ulonglong, three=cython.ulonglong, value=cython.int, bits=cython.double,
        length=cython.Py_ssize_t, covered=cython.Py_ssize_t,
    )
    cdef void _read_own(self, Py_ssize_t size) except *

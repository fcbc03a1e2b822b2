import cython

from lint_news.kernels.filters cimport Filter
from lint_news.kernels.neighbours cimport Neighbours

cdef class Windows:
    cdef readonly Filter counts
    cdef readonly Neighbours neighbours
    cdef double[::1] _bits

    cpdef double bits_of(self, Py_ssize_t size, int value) except? -2.0
    @cython.locals(found=cython.int)
    cpdef int has(self, unsigned long long left, unsigned long long right) except -1
    @cython.locals(found=cython.int)
    cpdef int pair(self, unsigned long long left, unsigned long long right) except -1
    cpdef int three(self, unsigned long long one, unsigned long long two, unsigned long long three) except -1
    @cython.locals(key=cython.ulonglong, at=cython.Py_ssize_t, code=cython.uint)
    cpdef int value(self, str text, Py_ssize_t start, Py_ssize_t size) except -1

    @cython.locals(
        size=cython.Py_ssize_t, ends=cython.Py_ssize_t, number=cython.Py_ssize_t, first=cython.Py_ssize_t,
        length=cython.int, last=cython.Py_ssize_t, code=cython.uint, key=cython.ulonglong, value=cython.int,
        found=cython.double, here=cython.Py_ssize_t, side=cython.Py_ssize_t,
    )
    cpdef void fill(self, str text, Py_ssize_t start, Py_ssize_t end, double[::1] row, Py_ssize_t at) except *

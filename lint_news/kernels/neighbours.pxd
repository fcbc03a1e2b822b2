import cython

cdef class Neighbours:
    cdef Py_ssize_t _width
    cdef Py_ssize_t _blocks
    cdef const unsigned int[::1] _before
    cdef const unsigned short[::1] _in_row
    cdef const unsigned char[::1] _rows
    cdef const unsigned char[::1] _often
    cdef const unsigned char[::1] _values
    cdef unsigned short[::1] _numbers
    cdef const unsigned char[::1] _bits

    @cython.locals(row=cython.Py_ssize_t, column=cython.Py_ssize_t, bit=cython.Py_ssize_t)
    cpdef int has(self, unsigned int left, unsigned int right) except -1
    @cython.locals(
        numbers=cython.ushort[::1], rows="const unsigned char[::1]", width=cython.Py_ssize_t, one=cython.uint, two=cython.uint, at=cython.Py_ssize_t,
        row=cython.Py_ssize_t, column=cython.Py_ssize_t, bit=cython.Py_ssize_t,
    )
    cpdef void beside(self, unsigned int[::1] codes, unsigned char[::1] found) except *
    @cython.locals(numbers=cython.ushort[::1], rows="const unsigned char[::1]", often="const unsigned char[::1]", is_often=cython.bint, other=cython.Py_ssize_t, known=cython.bint, row=cython.Py_ssize_t, column=cython.Py_ssize_t, count=cython.Py_ssize_t, width=cython.Py_ssize_t, at=cython.Py_ssize_t, number=cython.Py_ssize_t, bit=cython.Py_ssize_t)
    cpdef Py_ssize_t between(self, unsigned int left, unsigned int right, const unsigned short[::1] codes, Py_ssize_t start, Py_ssize_t end, int[::1] kept) except -1
    @cython.locals(found=cython.int, row=cython.Py_ssize_t, column=cython.Py_ssize_t, number=cython.Py_ssize_t, bit=cython.Py_ssize_t, at=cython.Py_ssize_t)
    cpdef int get(self, unsigned int left, unsigned int right) except -1

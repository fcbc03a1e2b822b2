import cython

@cython.locals(found=cython.Py_ssize_t, size=cython.Py_ssize_t, length=cython.Py_ssize_t)
cdef Py_ssize_t same(str phrase, Py_ssize_t at, str text, Py_ssize_t place, Py_ssize_t count, int step) except -1

@cython.locals(right=cython.Py_ssize_t, rest=cython.Py_ssize_t, ahead=cython.Py_ssize_t, is_swapped=cython.bint)
cpdef tuple edit_beside(str phrase, Py_ssize_t at, str text, Py_ssize_t place, Py_ssize_t count, int step)

@cython.locals(
    end=cython.Py_ssize_t, tail=cython.Py_ssize_t, edit=cython.int, right=cython.Py_ssize_t, length=cython.Py_ssize_t,
    place=cython.Py_ssize_t,
)
cpdef object edit_at(str phrase, str text, Py_ssize_t start, Py_ssize_t offset, Py_ssize_t size)

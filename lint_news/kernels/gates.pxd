import cython
from lint_news.kernels.programs cimport Programs

@cython.locals(
    numbers_at=cython.int[::1], next_=cython.int[::1], numbers=cython.int[::1], flags=bytes, entry=cython.Py_ssize_t,
    number=cython.Py_ssize_t, last=cython.Py_ssize_t, byte=cython.Py_ssize_t,
)
cpdef tuple heads_of(list members, Py_ssize_t entries)

cdef class Plan:
    cdef const int[::1] starts
    cdef const unsigned char[::1] is_exact
    cdef const int[::1] needs_at
    cdef const int[::1] needs
    cdef const int[::1] patterns_at
    cdef const int[::1] patterns

    @cython.locals(
        states=cython.uchar[::1], number=cython.Py_ssize_t, at=cython.Py_ssize_t, need=cython.Py_ssize_t,
    )
    cpdef object opened(self, const unsigned char[::1] met, Py_ssize_t known)

    @cython.locals(
        size=cython.Py_ssize_t, possible=cython.uchar, sure=cython.uchar, entries=cython.Py_ssize_t, found=list,
        before=cython.int[::1], number=cython.Py_ssize_t, index=cython.Py_ssize_t, at=cython.Py_ssize_t,
        entry=cython.Py_ssize_t, head=cython.Py_ssize_t, origin=cython.Py_ssize_t, bits=cython.int, low=cython.uint,
    )
    cpdef list begin(
        self, str text, Py_ssize_t start, Py_ssize_t end, const unsigned int[::1] places, const int[::1] heads_at,
        const int[::1] heads, Programs programs, unsigned char[::1] states,
    )

    @cython.locals(
        found=list, size=cython.Py_ssize_t, sure=cython.uchar, gate=cython.Py_ssize_t, first=cython.Py_ssize_t,
        last=cython.Py_ssize_t, at=cython.Py_ssize_t, best=cython.uchar, state=cython.uchar,
    )
    cpdef list passed(self, const unsigned char[::1] states)

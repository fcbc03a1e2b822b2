import cython

cdef class Programs:
    cdef readonly const int[::1] code
    cdef long _done
    cdef int[::1] _marks

    cpdef int outcome(self, str text, Py_ssize_t at, Py_ssize_t end, Py_ssize_t program) except -1

    @cython.locals(at=cython.Py_ssize_t)
    cpdef list kept(self, str text, list places, Py_ssize_t end, Py_ssize_t program)

    @cython.locals(
        op=cython.int, yes=cython.int, character=cython.int, set_=cython.int, run=cython.int, fork=cython.int,
        jump=cython.int, not_behind=cython.int, start=cython.int, stop=cython.int, perhaps=cython.int,
        behind=cython.int, most=cython.long, deep=cython.int, line_end=cython.uint, first=cython.Py_ssize_t,
        last=cython.Py_ssize_t, limit=cython.Py_ssize_t,
        switch=cython.int, clear=cython.int, mark=cython.int, number=cython.Py_ssize_t, before=cython.int, place=cython.Py_ssize_t, result=cython.int,
    )
    cdef int _run(self, str text, Py_ssize_t at, Py_ssize_t end, Py_ssize_t pc, int depth) except -1

    @cython.locals(
        not_ahead=cython.int, behind=cython.int, not_behind=cython.int, costly=cython.int, op=cython.int, body=cython.Py_ssize_t,
        place=cython.Py_ssize_t, result=cython.int,
    )
    cdef int _looked(self, str text, Py_ssize_t at, Py_ssize_t end, Py_ssize_t pc, int depth) except -1

    @cython.locals(first=cython.Py_ssize_t, last=cython.Py_ssize_t, place=cython.Py_ssize_t)
    cdef Py_ssize_t _same(self, str text, Py_ssize_t at, Py_ssize_t end, Py_ssize_t number) except -2

    cdef bint _may_go_on(self, str text, Py_ssize_t at, Py_ssize_t end, Py_ssize_t pc) except -1

    @cython.locals(
        low=cython.Py_ssize_t, high=cython.Py_ssize_t, middle=cython.Py_ssize_t, at=cython.Py_ssize_t,
    )
    cdef bint _has(self, Py_ssize_t place, int code) except -1

    @cython.locals(
        low=cython.Py_ssize_t, high=cython.Py_ssize_t, middle=cython.Py_ssize_t, at=cython.Py_ssize_t,
    )
    cdef int _target(self, Py_ssize_t pc, int code) except -1

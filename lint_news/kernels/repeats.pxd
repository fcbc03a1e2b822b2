import cython

@cython.locals(
    han=cython.Py_UCS4, found=list, first=cython.Py_ssize_t, at=cython.Py_ssize_t, before=cython.Py_UCS4,
    char=cython.Py_UCS4,
)
cpdef list doubled(str text, Py_ssize_t start, Py_ssize_t end)

@cython.locals(
    han=cython.longlong, longest=cython.Py_ssize_t, slots=cython.longlong, factor=cython.longlong, met=cython.int[::1],
    at=cython.Py_ssize_t, code=cython.longlong, slot=cython.longlong, before=cython.Py_ssize_t,
)
cpdef bint stands_twice(str text)

@cython.locals(rest=cython.Py_ssize_t, size=cython.Py_ssize_t, same=cython.Py_ssize_t)
cdef bint _begins_copy(str text, Py_ssize_t at, Py_ssize_t least, Py_ssize_t most)

@cython.locals(
    window=cython.longlong, step=cython.ulonglong, out=cython.ulonglong, everything=cython.ulonglong,
    shift=cython.int, probes=cython.int, mask=cython.ulonglong, met=cython.ulonglong[::1], last=cython.int[::1],
    hashed=cython.ulonglong, letters=cython.longlong, repeated=cython.longlong, char=cython.Py_UCS4,
    place=cython.longlong, slot=cython.ulonglong, tried=cython.int, row=cython.longlong,
    since=cython.longlong, bits=cython.int, line=cython.ulonglong, lines=cython.ulonglong, before=cython.ulonglong,
    ends=str, first_han=cython.Py_UCS4, last_han=cython.Py_UCS4,
)
cpdef bint repeats_letters(str text, Py_ssize_t few, Py_ssize_t many)

cdef bint _is_repeated(Py_ssize_t places, Py_ssize_t repeated, Py_ssize_t few, Py_ssize_t many)

import cython

@cython.locals(
    best=list, last=list, here=tuple, a=cython.Py_ssize_t, size=cython.Py_ssize_t, so_far=cython.double,
    cost=cython.double, bits=cython.double,
)
cpdef tuple cheapest_heads(list words)

@cython.locals(
    best=list, first=list, a=cython.Py_ssize_t, size=cython.Py_ssize_t, cost=cython.double, bits=cython.double
)
cpdef tuple cheapest_tails(list words)

@cython.locals(
    found=list, here=list, size=cython.Py_ssize_t, at=cython.Py_ssize_t, end=cython.Py_ssize_t, step=tuple, last=tuple,
    bits=cython.double, least=cython.double,
)
cpdef list read_on(list steps, list tokens, Py_ssize_t start, Py_ssize_t width, object after)

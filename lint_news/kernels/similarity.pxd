import cython

cdef class Traits:
    cdef readonly frozenset readings
    cdef readonly str radical
    cdef readonly frozenset parts
    cdef readonly str corners
    cdef readonly tuple sounds

@cython.locals(
    syllable=str, blurred=str, final=str, other_syllable=str, other_blurred=str, other_final=str
)
cpdef double near(tuple one, tuple other)

@cython.locals(
    heard=cython.double, shape=cython.double, one=tuple, other=tuple, corners=str, others=str, same=cython.int,
    at=cython.Py_ssize_t,
)
cpdef double similarity(Traits a, Traits b)

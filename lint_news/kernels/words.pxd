import cython
from lint_news.kernels.trie cimport Trie

@cython.locals(
    size=cython.Py_ssize_t, row=cython.uchar[::1], longest=cython.Py_ssize_t, at=cython.Py_ssize_t, best=cython.double[::1],
    first=cython.Py_UCS4, last=cython.Py_UCS4, never=cython.double, end=cython.Py_ssize_t, char=cython.Py_UCS4,
    length=cython.Py_ssize_t, bits=cython.double,
)
cpdef double reading_bits(str text, Trie trie, const double[::1] costs, double unknown, double odd) except? -1

import cython

@cython.locals(size=cython.Py_ssize_t, at=cython.Py_ssize_t, number=cython.Py_ssize_t, value=cython.int)
cpdef add_products(list given, short[::1] weights, int[::1] sums)

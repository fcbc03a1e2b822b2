import cython

@cython.locals(number=cython.ulonglong, factor=cython.ulonglong, low=cython.ulonglong)
cdef unsigned int mixed(unsigned int pair) noexcept

@cython.locals(
    last=cython.uint, at=cython.uint, number=cython.ulonglong, factor=cython.ulonglong, low=cython.ulonglong,
)
cpdef unsigned int slot_of(unsigned int pair, const unsigned int[::1] slots) noexcept

cpdef unsigned int filter_bit(unsigned int pair) noexcept

@cython.locals(
    unseen=cython.uchar[::1], high=cython.uint, count=cython.Py_ssize_t, is_wanted=cython.bint, highest=cython.uint,
    is_pair=cython.bint, at=cython.Py_ssize_t, code=cython.uint, bit=cython.uint, entry=cython.uint,
    pair=cython.ulonglong, factor=cython.ulonglong, low=cython.ulonglong, hashed=cython.ulonglong,
    slot=cython.ulonglong, last=cython.ulonglong, bits=cython.int,
)
cpdef object scanned(
    str text, Py_ssize_t start, Py_ssize_t end, const unsigned int[::1] singles, const unsigned char[::1] filter_,
    const unsigned int[::1] slots, const unsigned int[::1] entries, list masks, const unsigned char[::1] begins,
    unsigned int[::1] places,
)

@cython.locals(
    before=cython.longlong, past=cython.Py_ssize_t, origin=cython.Py_ssize_t, index=cython.Py_ssize_t,
    at=cython.Py_ssize_t, entry=cython.uint, bits=cython.int, low=cython.uint,
)
cpdef list starting(const unsigned int[::1] places, const unsigned char[::1] members, Py_ssize_t start, Py_ssize_t end)

"""Inner loops that C makes several times faster: ordinary Python modules, which Cython compiles where it can.

Each module is one source with a declaration of C types beside it (`.pxd`). Without a compiled form it runs as it
stands, with the same results. Modules of this package import nothing of the project.
"""

from __future__ import annotations


def compiled() -> dict[str, bool]:
    """The names of the kernels, sorted; whether each was compiled."""
    from pkgutil import iter_modules

    return {found.name: _is_compiled(found.name) for found in iter_modules(__path__)}


def _is_compiled(name: str) -> bool:
    from importlib.util import find_spec

    spec = find_spec(f"{__name__}.{name}")
    return spec is not None and not str(spec.origin).endswith((".py", ".pyc"))

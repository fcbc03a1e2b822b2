"""Inner loops that C makes several times faster: ordinary Python modules, which Cython compiles where it can.

Each module is one source with a declaration of C types beside it (`.pxd`). Without a compiled form it runs as it
stands, with the same results. Modules of this package import nothing of the project.
"""

from __future__ import annotations

import os.path

_CHECKOUT = os.path.join(os.path.dirname(__file__), "..", "..", "build_backend.py")  # noqa: PTH118, PTH120 at each start


def refuse_stale() -> None:
    """Raise ImportError, with this package as its name, where kernels were compiled from other sources than a checkout
    has now: they may lack what is asked of them, or find something else."""
    from pathlib import Path

    from ._sources import is_stale

    if is_stale(Path(__file__).parent):
        message = "源码更新了，请重新运行 pip install -e . / the kernels are of older sources: run pip install -e ."
        raise ImportError(message, name=__name__)


if os.path.exists(_CHECKOUT):  # noqa: PTH110 as above
    refuse_stale()


def compiled() -> dict[str, bool]:
    """The names of the kernels, sorted; whether each was compiled."""
    from pkgutil import iter_modules

    names = (found.name for found in iter_modules(__path__))
    return {name: _is_compiled(name) for name in names if not name.startswith("_")}


def _is_compiled(name: str) -> bool:
    from importlib.util import find_spec

    spec = find_spec(f"{__name__}.{name}")
    return spec is not None and not str(spec.origin).endswith((".py", ".pyc"))

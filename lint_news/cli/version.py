"""`lint-news --version`."""

from __future__ import annotations

from .. import __version__


def version(*, verbose: bool = False) -> str:
    """The version; `verbose` adds a line that says whether the kernels run compiled."""
    if not verbose:
        return f"lint-news {__version__}"
    from ..kernels import compiled

    kernels = compiled()
    interpreted = [name for name, is_compiled in kernels.items() if not is_compiled]
    some = f" ({', '.join(interpreted)})" if len(interpreted) < len(kernels) else ""
    return f"lint-news {__version__}\nkernels: {f'interpreted{some}' if interpreted else 'compiled'}"

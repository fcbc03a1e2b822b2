"""`lint-news --version`."""

from __future__ import annotations

from .. import __version__


def version(*, verbose: bool = False) -> str:
    """The version; `verbose` adds whether the kernels run compiled, and where compiled patterns come from."""
    if not verbose:
        return f"lint-news {__version__}"
    return f"lint-news {__version__}\nkernels: {_kernels()}\npatterns: {_patterns()}"


def _kernels() -> str:
    from ..kernels import compiled

    kernels = compiled()
    interpreted = [name for name, is_compiled in kernels.items() if not is_compiled]
    some = f" ({', '.join(interpreted)})" if len(interpreted) < len(kernels) else ""
    return f"interpreted{some}" if interpreted else "compiled"


def _patterns() -> str:
    """Which `regex` compiled the patterns that were shipped; or that `re` compiles them in each run, and why."""
    from regex import __version__ as installed

    from ..match.patterns import made_by

    made = made_by()
    if made is None:
        return "compiled by re in each run"
    return f"compiled by regex {made}" if made == installed else f"compiled by re in each run (not regex {made})"

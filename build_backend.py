"""The build backend: setuptools, and two steps that make the command faster. It works without either.

The first computes what each start of the command would compute otherwise. It runs the rules on their examples, so
building a wheel needs what running needs. The second compiles lint_news/kernels, where Cython and a C compiler are
there and the variable LINT_NEWS_KERNELS is not 0.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from typing import Any

from setuptools import Extension, build_meta
from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py
from setuptools.errors import CompileError

__all__ = [
    "SHARED",
    "BuildKernels",
    "BuildWithComputedFiles",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "kernels",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]
_KERNELS = Path("lint_news", "kernels")
SHARED = "lint_news.kernels._shared"
"""The module with what all kernels need of Cython's views of memory: it would stand in each of them otherwise."""
_SOURCES = runpy.run_path(str(_KERNELS / "_sources.py"))
"""Run as a file: the package cannot be imported where what it needs is not there."""
_DIRECTIVES = {"annotation_typing": False, "language_level": 3, "nonecheck": True}
"""The .pxd files alone have the types of C."""
_STEP = ("-B", "-m", "lint_news.testing.shipped", "lint_news.rules")


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:  # noqa: ANN401 as the standard has it
    """What setuptools needs and what lint_news needs to run."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *project["dependencies"]]


def kernels() -> list[Extension]:
    """The extension modules to compile; none without Cython, or where LINT_NEWS_KERNELS says so."""
    if os.environ.get("LINT_NEWS_KERNELS") == "0":
        return []
    if find_spec("Cython") is None:
        print("lint-news: the kernels are not compiled, because Cython is missing: checking takes longer")
        return []
    # What C computes may not depend on the machine: a product and a sum that are rounded once instead of twice do.
    flags = [] if sys.platform == "win32" else ["-ffp-contract=off", "-g0"]
    links = ["-Wl,--strip-all"] if sys.platform == "linux" else []
    modules = {".".join(source.with_suffix("").parts): [str(source)] for source in sorted(_KERNELS.glob("[!_]*.py"))}
    return [
        Extension(name, sources, extra_compile_args=flags, extra_link_args=links, optional=True)
        for name, sources in {SHARED: [], **modules}.items()
    ]


class BuildKernels(build_ext):
    """Compiles the kernels; named in pyproject.toml."""

    def finalize_options(self) -> None:
        """Keep what Cython writes out of the checkout."""
        super().finalize_options()
        self.cython_c_in_temp = True
        self.cython_directives = _DIRECTIVES

    def run(self) -> None:
        """Compile them; an editable install keeps which sources they are of (see lint_news/kernels/_sources.py)."""
        super().run()
        if self.inplace or self.editable_mode:
            (_KERNELS / _SOURCES["RECORD"]).write_text(_SOURCES["digest"](_KERNELS), "ascii")

    def build_extension(self, ext: Extension) -> None:
        """Compile one; what Cython refuses fails as what the compiler refuses, so that the build goes on.

        The shared module comes first. Where it fails, each kernel has that code itself.
        """
        from Cython.Compiler.Errors import CompileError as RefusedError

        if ext.name == SHARED:
            ext.sources = [self._write_shared()]
        try:
            super().build_extension(ext)
        except RefusedError as refused:
            raise CompileError(refused) from refused
        if ext.name == SHARED:
            self.shared_utility_qualified_name = SHARED

    def _write_shared(self) -> str:
        """Let Cython write the source of the shared module; the path of the file."""
        source = Path(self.build_temp, "_shared.c")
        source.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "cython", f"--generate-shared={source}"]
        if subprocess.run(command, check=False).returncode:  # noqa: S603
            raise CompileError("Cython writes no shared module")
        return str(source)

    def build_extensions(self) -> None:
        """Compile what can be; say in one line what could not."""
        super().build_extensions()
        missing = [one.name for one in self.extensions if not Path(self.get_ext_fullpath(one.name)).exists()]
        if missing:
            self.warn(f"not compiled, so that checking takes longer: {', '.join(missing)}")


class BuildWithComputedFiles(build_py):
    """Copies the modules and computes the files beside them; named in pyproject.toml."""

    def run(self) -> None:
        """Build; an editable install is read as the checkout stands, with kernels that are compiled anew."""
        if self.editable_mode:
            for old in [file for pattern in _SOURCES["COMPILED"] for file in _KERNELS.glob(pattern)]:
                old.unlink()
        else:  # what an earlier build left there would be packed, and read by the step instead of computed
            rmtree(Path(self.build_lib, "lint_news"), ignore_errors=True)
        super().run()
        if not self.editable_mode and not self._compute():
            self.warn("the index of the rules was not computed: the command will start more slowly")

    def _compute(self) -> bool:
        """Run the step on the copy that is packed, whatever else is installed and whatever Python's settings say."""
        path = os.pathsep.join(filter(None, (str(Path(self.build_lib).absolute()), os.environ.get("PYTHONPATH"))))
        settings = os.environ | {"PYTHONPATH": path}
        return not subprocess.run([sys.executable, *_STEP], cwd=self.build_lib, env=settings, check=False).returncode  # noqa: S603

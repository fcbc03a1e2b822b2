"""The build backend: setuptools, and a step that computes what each start of the command would compute otherwise.

The step runs the rules on their examples, so building a wheel needs what running needs. Where it fails, the wheel is
built without the computed files, and the command starts more slowly.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py

__all__ = [
    "BuildWithComputedFiles",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]
_STEP = ("-B", "-m", "lint_news.testing.shipped", "lint_news.rules")


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:  # noqa: ANN401 as the standard has it
    """What setuptools needs and what lint_news needs to run."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *project["dependencies"]]


class BuildWithComputedFiles(build_py):
    """Copies the modules and computes the files beside them; named in pyproject.toml."""

    def run(self) -> None:
        """Build; an editable install stays as the checkout is, which is read as it stands."""
        super().run()
        if not self.editable_mode and not self._compute():
            self.warn("the index of the rules was not computed: the command will start more slowly")

    def _compute(self) -> bool:
        """Run the step on the copy that is packed, whatever else is installed and whatever Python's settings say."""
        path = os.pathsep.join(filter(None, (str(Path(self.build_lib).absolute()), os.environ.get("PYTHONPATH"))))
        settings = os.environ | {"PYTHONPATH": path}
        return not subprocess.run([sys.executable, *_STEP], cwd=self.build_lib, env=settings, check=False).returncode  # noqa: S603

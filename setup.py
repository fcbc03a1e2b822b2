"""The packages of the distribution: a new folder under rules/ is found. All else is in pyproject.toml."""

from setuptools import find_packages, setup

from build_backend import kernels

rules = ["lint_news.rules", *(f"lint_news.rules.{name}" for name in find_packages("rules"))]
setup(packages=[*find_packages(include=["lint_news", "lint_news.*"]), *rules], ext_modules=kernels())

"""The packages of the distribution: a new family of rules is a new folder and nothing else. The rest is in pyproject.toml."""

from setuptools import find_packages, setup

rules = ["lint_news.rules", *(f"lint_news.rules.{name}" for name in find_packages("rules"))]
setup(packages=[*find_packages(include=["lint_news", "lint_news.*"]), *rules])

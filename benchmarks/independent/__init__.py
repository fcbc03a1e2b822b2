"""Faults planted into edited text by injectors that were written from the kinds of fault alone, without the rules in
view.

`python -m benchmarks.independent CORPUS` says how many the rules find; a module holds the injectors of a few kinds.
"""

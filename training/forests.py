"""Fit the forests, write them in the shipped format."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np

from .examples import FUNCTION, NATURAL, WRONG

SHAPES = {
    "glance": {"learning_rate": 0.2, "num_leaves": 16, "feature_fraction": 0.7, "extra_trees": False},
    "spans": {"learning_rate": 0.25, "num_leaves": 16, "feature_fraction": 0.5, "extra_trees": False},
    "strings": {"learning_rate": 0.2, "num_leaves": 16, "feature_fraction": 0.5, "extra_trees": False},
    "quick": {"learning_rate": 0.15, "num_leaves": 16, "feature_fraction": 0.5, "extra_trees": False},
    "networks": {"learning_rate": 0.1, "num_leaves": 31},
    "full": {"learning_rate": 0.036, "num_leaves": 31},
}
ROUNDS = {"glance": 40, "spans": 40, "strings": 60, "quick": 80, "networks": 200, "full": 1_000}
_FIXED = {
    "objective": "binary",
    "min_data_in_leaf": 40,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "extra_trees": True,
    "max_bin": 127,
    "verbose": -1,
    "seed": 7,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
}


HONG_KONG = 0.5
"""Weight of a right double of the Hong Kong file, with its misprints and its style; 3 is that of a mainland one."""


def weights(kinds: np.ndarray, sources: np.ndarray, hong_kong: float = HONG_KONG) -> np.ndarray:
    """Weights of rows: right doubles more, those of the Hong Kong file less, and less for the many made ones."""
    found = np.ones(len(kinds))
    found[kinds == FUNCTION] = 0.3
    found[kinds == WRONG] = 0.2
    found[kinds == NATURAL] = 3.0
    found[(kinds == NATURAL) & (sources == 2)] = hong_kong
    return found


def fit(rows: np.ndarray, kinds: np.ndarray, weight: np.ndarray, name: str) -> Any:
    """A LightGBM booster of one stage."""
    import lightgbm

    data = lightgbm.Dataset(rows, (kinds != NATURAL).astype(int), weight=weight)
    return lightgbm.train(_FIXED | SHAPES[name], data, ROUNDS[name])


def _tree(node: dict, nodes: list, leaves: list[int]) -> int:
    """Append a tree; the number of its root, or ~leaf."""
    if "leaf_value" in node:
        leaves.append(round(node["leaf_value"] * 10_000))
        return ~(len(leaves) - 1)
    at = len(nodes)
    nodes.append(None)
    left, right = _tree(node["left_child"], nodes, leaves), _tree(node["right_child"], nodes, leaves)
    nodes[at] = (node["split_feature"], node["threshold"], left, right)
    return at


def export(booster: Any, name: str, folder: Path) -> int:
    """Write one forest; its size in bytes."""
    nodes: list = []
    leaves: list[int] = []
    roots = [_tree(tree["tree_structure"], nodes, leaves) for tree in booster.dump_model()["tree_info"]]
    features, thresholds, left, right = zip(*nodes, strict=False)
    packed = b"LNF2" + struct.pack("<3I", len(roots), len(nodes), len(leaves)) + struct.pack(f"<{len(roots)}i", *roots)
    packed += struct.pack(f"<{len(nodes)}f", *thresholds) + struct.pack(f"<{len(nodes)}h", *left)
    packed += struct.pack(f"<{len(nodes)}h", *right) + struct.pack(f"<{len(leaves)}i", *leaves) + bytes(features)
    (folder / f"{name}.bin").write_bytes(packed)
    return len(packed)

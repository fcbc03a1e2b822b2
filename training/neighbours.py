"""Write the table of pairs of symbols that lint_news.kernels.neighbours reads, with numpy."""

from __future__ import annotations

import numpy as np

from lint_news.kernels.neighbours import BLOCK, MAGIC, OFTEN


def build(codes: np.ndarray, pairs: np.ndarray, values: np.ndarray) -> bytes:
    """The table for symbols with these codes, the commonest first, as many as a multiple of BLOCK.

    `pairs` has two numbers of symbols in each row, distinct pairs in any order, and `values` what stands for the count
    of each (1 to 7).
    """
    count = len(codes)
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    left, right = pairs[order].T
    bits = np.zeros((count, count), bool)
    bits[left, right] = True
    blocks = bits.reshape(count, count // BLOCK, BLOCK).sum(axis=2)
    in_row = np.cumsum(blocks, axis=1) - blocks
    before = np.cumsum(bits.sum(axis=1)) - bits.sum(axis=1)
    often = np.zeros((count, count), bool)
    often[left, right] = values[order] >= OFTEN
    rows, often = (np.packbits(plane, axis=1, bitorder="little") for plane in (bits, often))
    nibbles = np.append(values[order], np.zeros(len(values) % 2, np.uint8)).astype(np.uint8)
    head = MAGIC + count.to_bytes(4, "little") + codes.astype("<u2").tobytes() + before.astype("<u4").tobytes()
    planes = in_row.astype("<u2").tobytes() + rows.tobytes() + often.tobytes()
    return head + planes + (nibbles[::2] | nibbles[1::2] << 4).tobytes()

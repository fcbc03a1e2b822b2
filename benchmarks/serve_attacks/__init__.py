"""Attacks on `lint-news serve`, on this machine alone: `python -m benchmarks.serve_attacks`."""

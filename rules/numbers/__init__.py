"""Numbers, units and sums."""

"""Pages of county papers with faults, written by people who had not seen the rules."""

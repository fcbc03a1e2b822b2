"""Reading in context: what was typed or read for something else."""

"""What the pages of one issue say of each other: mastheads, jumps, references, stories and people."""

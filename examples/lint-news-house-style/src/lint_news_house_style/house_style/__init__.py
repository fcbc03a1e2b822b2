"""What this paper wants, beyond what is right or wrong."""

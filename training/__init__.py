"""What makes the statistics that are shipped."""

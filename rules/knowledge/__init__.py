"""Names, places and set phrases that are known."""

"""Code points and widths."""

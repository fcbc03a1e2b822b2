"""Characters in a wrong form: encodings, widths, scripts, invisible characters."""

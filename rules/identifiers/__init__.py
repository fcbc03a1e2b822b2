"""Numbers and letters that identify: codes, plates, acronyms."""

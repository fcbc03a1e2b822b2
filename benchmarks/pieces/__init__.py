"""Short pieces of local papers, right and with one fault each, and look-alikes that are right."""

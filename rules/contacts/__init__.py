"""Phone numbers, e-mail addresses, web addresses and postcodes."""

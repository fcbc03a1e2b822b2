"""Private numbers of persons, which newspapers do not print."""

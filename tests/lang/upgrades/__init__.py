"""A database of an earlier state becomes one of today, with all that is in it."""

"""A screen that was left alone: locked, and opened again with the password or a key alone."""

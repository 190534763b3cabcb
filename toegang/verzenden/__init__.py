"""Sending a form: what is sent twice happens once, and what was typed is not lost."""

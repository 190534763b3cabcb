"""Signing in: sessions, the second factor, and logging in at one's own organisation."""

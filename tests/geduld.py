"""How long a test waits before it gives up.

It waits for something to happen and goes on at once when it does: this only ends a test that would wait for ever, so it
is far above what the slowest machine needs.
"""

GEDULD = 300  # seconds

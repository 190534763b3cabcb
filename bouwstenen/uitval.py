"""A server that falls out: after a failure it is left alone for a moment, so that not every visitor waits for it, and
the log says so once a minute and not once per visitor."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

RUST = 10.0  # seconds before it is asked again
LOG_ELKE = 60.0  # seconds


class Uitval:
    """What this process knows about one server. Threads share it."""

    def __init__(self, melding: str, fouten: tuple[type[Exception], ...], log: logging.Logger) -> None:
        self.melding, self.fouten, self.log = melding, fouten, log
        self._slot = threading.Lock()
        self.vergeet()

    def vergeet(self) -> None:
        """Ask the server again at once."""
        self._weer_vanaf = self._log_vanaf = float("-inf")

    @property
    def rust(self) -> bool:
        """Whether it fell out a moment ago."""
        return time.monotonic() < self._weer_vanaf

    @contextmanager
    def opgevangen(self) -> Iterator[None]:
        """Ask the server something; when it falls out, what comes after this goes on without it."""
        try:
            yield
        except self.fouten as fout:
            self._onthoud(fout)

    def _onthoud(self, fout: Exception) -> None:
        nu = time.monotonic()
        with self._slot:
            self._weer_vanaf = nu + RUST
            if nu < self._log_vanaf:
                return
            self._log_vanaf = nu + LOG_ELKE
        self.log.warning("%s (%s)", self.melding, type(fout).__name__)

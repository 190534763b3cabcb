"""The cache, in which attempts are counted: Redis, and while that is away the memory of this process.

Searching and signing in go on then. The limits stay, but each web process counts by itself, so that somebody has as
many times more tries as there are processes; see docs/beveiliging.md.
"""

import logging
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as RedisWeg
from redis.exceptions import RedisError
from redis.retry import Retry

from bouwstenen.uitval import Uitval

log = logging.getLogger(__name__)
WACHT = 0.5  # seconds at most for an answer, which takes less than a millisecond
GEHEUGEN = 10_000  # counters; whoever makes more of them pushes out the oldest
redis = Uitval("Redis antwoordt niet: dit proces telt pogingen zelf.", (RedisError, OSError), log)


class Tellers(RedisCache):
    """Django's own two caches, the one in front of the other."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        # A second try at once, but not of what took too long: after a restart its open connections are of no use.
        opnieuw = Retry(NoBackoff(), 1, supported_errors=(RedisWeg,))
        netwerk = {"socket_connect_timeout": WACHT, "socket_timeout": WACHT, "retry": opnieuw}
        super().__init__(server, {**params, "OPTIONS": {**netwerk, **params.get("OPTIONS", {})}})
        self._geheugen = LocMemCache("tellers", {**params, "OPTIONS": {"MAX_ENTRIES": GEHEUGEN}})

    def _vraag(self, wat: str, *args: Any, **kwargs: Any) -> Any:
        """One question, to Redis or else to the memory."""
        if not redis.rust:
            with redis.opgevangen():
                return getattr(super(), wat)(*args, **kwargs)
        return getattr(self._geheugen, wat)(*args, **kwargs)

    def add(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("add", *args, **kwargs)

    def get(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("get", *args, **kwargs)

    def set(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("set", *args, **kwargs)

    def touch(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("touch", *args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("delete", *args, **kwargs)

    def incr(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("incr", *args, **kwargs)

    def has_key(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("has_key", *args, **kwargs)

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("get_many", *args, **kwargs)

    def set_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("set_many", *args, **kwargs)

    def delete_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._vraag("delete_many", *args, **kwargs)

    def clear(self) -> Any:
        self._geheugen.clear()
        return self._vraag("clear")

"""Every address of the application, found by walking the resolver."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter

from toegang.middleware import recht_van
from toegang.rechten import Recht


@dataclass(frozen=True)
class Adres:
    """One entry of the resolver: its name, its view, and for each variable in it a value that leads to nothing."""

    naam: str
    view: Callable[..., Any]
    nergens: dict[str, str | int]

    @property
    def recht(self) -> Recht | None:
        """The right that it asks for; None when it is open to everybody."""
        return recht_van(self.view, self.naam)

    def url(self, **waarden: Any) -> str:
        """The address with these values, or else with those that lead to nothing."""
        return reverse(self.naam, kwargs={naam: waarden.get(naam, niets) for naam, niets in self.nergens.items()})

    def __str__(self) -> str:
        return self.naam


def _nergens(patroon: Any) -> dict[str, str | int]:
    gehele = {naam for naam, omzetter in patroon.converters.items() if isinstance(omzetter, IntConverter)}
    return {naam: 999_999_999 if naam in gehele else "niets" for naam in patroon.regex.groupindex}


def alle(resolver: URLResolver | None = None, boven: dict[str, str | int] | None = None) -> Iterator[Adres]:
    """Every address, those of includes too."""
    for deel in (resolver or get_resolver()).url_patterns:
        nergens = {**(boven or {}), **_nergens(deel.pattern)}
        if isinstance(deel, URLResolver):
            yield from alle(deel, nergens)
        else:
            assert isinstance(deel, URLPattern)
            assert deel.name, f"{deel.pattern} heeft geen naam"
            yield Adres(deel.name, deel.callback, nergens)

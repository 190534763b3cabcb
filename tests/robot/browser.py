"""Asks for pages as the test client does, without what that keeps for tests alone: a robot asks a hundred thousand."""

from collections import Counter
from typing import Any

from django.test import Client

from tests.conftest import als_webrol, keur
from tests.robot.lezer import tref

KEURT = 4  # one in so many pages of a kind is looked at as closely as all pages of other tests are


class Browser(Client):
    """What goes wrong in a page comes out of it as it is (`DEBUG_PROPAGATE_EXCEPTIONS`)."""

    def __init__(self) -> None:
        super().__init__()
        self._geteld = Counter[tuple[str, int]]()

    def request(self, **verzoek: Any) -> Any:
        with als_webrol():
            antwoord = self.handler(self._base_environ(**verzoek))  # type: ignore[attr-defined]  # of its own, unnamed
        pad = verzoek["PATH_INFO"]
        soort = str((treffer := tref(pad)) and treffer.url_name), antwoord.status_code
        self._geteld[soort] += 1
        if self._geteld[soort] % KEURT == 1:
            keur(antwoord, pad)
        return antwoord

"""The inside doors of django-allauth that this application uses are those that docs/aanmelden.md names, with why."""

import re

from tests.huis.bron import WORTEL

DEUR = re.compile(r"^from (allauth\.\w*\.?internal[\w.]*) import (.+)$", re.MULTILINE)


def test_elke_deur_staat_in_de_documentatie():
    documentatie = (WORTEL / "docs" / "aanmelden.md").read_text()
    gebruikt = {
        f"{module.removeprefix('allauth.')}.{naam.strip()}"
        for pad in WORTEL.glob("toegang/**/*.py")
        for module, namen in DEUR.findall(pad.read_text())
        for naam in namen.split(",")
    }
    genoemd = set(re.findall(r"\| `([\w.]+)`", documentatie.partition("## Inside doors")[2].partition("\n## ")[0]))
    namen = {f"core.internal.ratelimit.{naam}" for naam in ("consume", "get_ip", "RateLimitUsage")}
    assert gebruikt == {naam for naam in genoemd | namen if not naam.endswith("ratelimit")}

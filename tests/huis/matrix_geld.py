"""The part of the matrix about money: what each address answers to a GET and a POST, what is sent, and the object."""

from typing import Any

REGEL = {
    "wat": "water", "ontvanger": "W", "iban": "NL91ABNA0417164300", "bedrag": "20", "betaaldag": "2026-12-05",
}  # fmt: skip
BESLUIT = {"besluit": "stoppen", "besluit_op": "2026-11-03", "besluit_reden": "klaar"}
GELD: dict[str, tuple[int | None, int | None, dict[str, Any], str]] = {
    "ontzorging": (200, None, {}, "dossier"),
    "ontzorging_begin": (200, 302, {"begin": "2026-07-01", "begin_reden": "later"}, "dossier"),
    "ontzorging_besluit": (200, 302, BESLUIT, "dossier"),
    "ontzorging_gereed": (200, 302, {"digid_op": "2026-11-03"}, "dossier"),
    "ontzorging_brief_pdf": (200, None, {}, "dossier"),
    "ontzorging_brief_maken": (None, 302, {}, "dossier"),
    "besluitbrief": (200, None, {}, "besluitbrief"),
    "ontzorging_overzicht_pdf": (404, None, {}, "dossier"),  # nobody agreed to share money
    "maandstaat_opstellen": (None, 302, {}, "dossier"),
    "maandstaat": (200, None, {}, "maandstaat"),
    "maandstaat_pdf": (200, None, {}, "maandstaat"),
    "maandstaat_sluiten": (200, 302, {"bijstand": "1300"}, "maandstaat"),
    "maandstaat_herberekenen": (None, 302, {}, "maandstaat"),
    "maandregel_nieuw": (200, 302, REGEL, "maandstaat"),
    "maandregel": (200, 302, REGEL, "maandregel"),
    "maandregel_verwijderen": (None, 302, {}, "maandregel"),
    "ontzorging_team": (200, None, {}, ""),
    "betaalbestanden": (200, None, {}, ""),
    # One at a time.
    "betaalbestand_nieuw": (200, 200, {"rekeninghouder": "G", "rekening": "NL91ABNA0417164300"}, ""),
    "betaalbestand": (200, None, {}, "betaalbestand"),
    "betaalbestand_goedkeuren": (None, 302, {}, "betaalbestand"),
    "betaalbestand_intrekken": (None, 302, {}, "betaalbestand"),
    "betaalbestand_betaald": (None, 302, {}, "goedgekeurd"),
}

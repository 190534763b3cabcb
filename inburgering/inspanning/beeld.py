"""What each rule comes to, as a status."""

from collections.abc import Iterable

from pip_plan.duo.regels import Controle

ZELF_WEGEN, VOLDAAN, NIET_VOLDAAN = ("neutraal", "zelf wegen"), ("klaar", "voldaan"), ("te-laat", "niet voldaan")


def uitkomsten(controles: Iterable[Controle]) -> list[tuple[Controle, tuple[str, str]]]:
    """Each rule with the kind of its status and the word: what only a person can weigh, says so."""
    return [(een, ZELF_WEGEN if een.klopt is None else VOLDAAN if een.klopt else NIET_VOLDAAN) for een in controles]

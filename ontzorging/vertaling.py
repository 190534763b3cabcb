"""The words of letters about money in several languages: data in `vertalingen/`, a file per language, with a status."""

from pathlib import Path

from pip_plan import vertaling

MAP = Path(__file__).parent / "vertalingen"


def talen() -> list[tuple[str, str]]:
    """The languages beside Dutch: code and Dutch name."""
    return vertaling.talen(MAP)


def twee_talen(code: str) -> vertaling.TweeTalen:
    """Dutch beside this language; Dutch alone when that language is not there, or is Dutch."""
    return vertaling.twee_talen("" if code == vertaling.NEDERLANDS else code, MAP)

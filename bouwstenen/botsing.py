"""Two people changed one record: what goes together, and what somebody has to choose between."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import models


class Botsregel(NamedTuple):
    """A field in which both wrote something else; without `naam` there is nothing to choose."""

    label: str
    opgeslagen: str
    ingevuld: str
    naam: str = ""


@dataclass
class Botsing:
    """What to choose between, and the labels of the fields that only the colleague changed: those are taken over."""

    regels: list[Botsregel] = field(default_factory=list)
    overgenomen: list[str] = field(default_factory=list)


def zoals_geopend(nu: models.Model, versie: Any) -> models.Model | None:
    """The record as it was when the visitor opened it, out of its history; None when that cannot be read."""
    historie = getattr(nu, "pgh_event_models", {}).get("update")
    if historie is None or not str(versie).isdigit():
        return None
    toen: models.Model | None = (
        historie._default_manager.filter(pgh_obj_id=nu.pk, versie=int(versie)).order_by("pgh_id").last()
    )
    return toen

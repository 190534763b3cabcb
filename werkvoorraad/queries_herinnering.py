"""Querysets of reminders."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Max, Q

from dossier.models import Deling
from toegang.models import Medewerker, Waarneming
from werkvoorraad.regels_herinnering import Collega, Team

Sleutel = tuple[int, str, date]  # client, code and due date


class HerinneringQuerySet(models.QuerySet):
    """Reminders; no page shows them, the worklist has the terms themselves."""

    def laatste_stappen(self, dossiers: Iterable[int]) -> dict[Sleutel, int]:
        """The last step that was made of each due date of these clients."""
        per_datum = self.filter(statushouder_id__in=set(dossiers)).order_by()
        return {
            (wie, code, uiterlijk): stap
            for wie, code, uiterlijk, stap in per_datum.values_list("statushouder_id", "code", "uiterlijk").annotate(
                laatste=Max("stap")
            )
        }

    def nog_gedeeld_met(self, organisatie_id: int, dag: date, per_onderdeel: dict[str, list[str]]) -> Self:
        """Those that a partner may still know: the part of the dossier that the term belongs to is shared today."""
        geldig = Deling.objects.geldig(dag).filter(organisatie_id=organisatie_id)
        mag = Q(pk__in=[])
        for onderdeel, codes in per_onderdeel.items():
            gedeeld = geldig.filter(onderdelen__contains=[onderdeel]).values("statushouder_id")
            mag |= Q(code__in=codes, statushouder_id__in=gedeeld)
        return self.filter(mag)


def team_van(gemeente_id: int, dag: date) -> Team:
    """The people of a gemeente: a few hundred rows."""
    collegas = Medewerker.objects.filter(gemeente_id=gemeente_id)
    waarnemingen = Waarneming.objects.filter(gemeente_id=gemeente_id).op(dag)
    return Team(
        [Collega(wie.pk, wie.rol, wie.werkzaam, wie.organisatie_id) for wie in collegas.order_by("pk")],
        dict(waarnemingen.values_list("afwezige_id", "waarnemer_id")),
    )


def gedeeld_op(dag: date, dossiers: Iterable[int]) -> dict[tuple[int, str], set[int]]:
    """(client, part) → the partners with whom that part is shared."""
    gedeeld: dict[tuple[int, str], set[int]] = {}
    delingen = Deling.objects.geldig(dag).filter(statushouder_id__in=set(dossiers)).order_by()
    for wie, organisatie, onderdelen in delingen.values_list("statushouder_id", "organisatie_id", "onderdelen"):
        for onderdeel in onderdelen:
            gedeeld.setdefault((wie, onderdeel), set()).add(organisatie)
    return gedeeld

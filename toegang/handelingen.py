"""Every write goes through here: inside zicht, validated, in one transaction, never over somebody else's work."""

from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction

from toegang.models import Medewerker, Waarneming
from toegang.rechten import Recht
from toegang.zicht import Zicht

M = TypeVar("M", bound=models.Model)


class Verouderd(Exception):
    """Somebody else saved the record in the meantime; `nu` is the record as it stands now."""

    def __init__(self, nu: models.Model) -> None:
        super().__init__("Het record is intussen door iemand anders gewijzigd.")
        self.nu = nu


@transaction.atomic
def bewaar(record: M, *, door: Zicht) -> M:
    """Save one record of the gemeente.

    Raises PermissionDenied for another gemeente, ValidationError for what the model or PostgreSQL refuses, and
    Verouderd when the stored version is not the one that `record` was read from.
    """
    if record.gemeente_id != door.gemeente_id:  # type: ignore[attr-defined]  # every record has a gemeente
        raise PermissionDenied
    if record.pk and hasattr(record, "versie"):
        nu = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if nu.versie != record.versie:  # type: ignore[attr-defined]  # checked above
            raise Verouderd(nu)
        record.versie += 1
    record.full_clean()
    record.save()
    return record


@transaction.atomic
def verwijder(record: models.Model, *, door: Zicht) -> None:
    """Remove one record that was entered by mistake; its history stays."""
    if record.gemeente_id != door.gemeente_id:  # type: ignore[attr-defined]  # every record has a gemeente
        raise PermissionDenied
    record.delete()

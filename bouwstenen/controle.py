"""Checking every constraint of a row in one question to PostgreSQL; Django asks one, and a savepoint, for each."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import FieldError
from django.db import DatabaseError, models, router, transaction
from django.db.models import BooleanField, Q
from django.db.models.functions import Coalesce
from django.db.models.sql import Query
from django.db.models.sql.constants import SINGLE


class InEenKeer(models.Model):
    """A row whose check constraints are looked at together. What fails is then asked one by one, for its words."""

    _overslaan: frozenset[str] = frozenset()

    class Meta:
        abstract = True

    def get_constraints(self) -> list[tuple[type[models.Model], Sequence[models.BaseConstraint]]]:
        """Those that were not found to hold, and can be asked about."""
        alle = super().get_constraints()
        return [(model, [een for een in regels if een.name not in self._overslaan]) for model, regels in alle]

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        self._overslaan = kloppend(self, exclude) | onvolledig(self, exclude)
        try:
            super().validate_constraints(exclude=exclude)
        finally:
            del self._overslaan


def onvolledig(record: models.Model, exclude: Collection[str] | None) -> frozenset[str]:
    """The names of the exclusion constraints for rows `waar` something holds of a field that is left out, as when it
    was not filled in: Django's own check would fail on those."""
    return frozenset(
        een.name
        for een in record._meta.constraints
        if isinstance(een, ExclusionConstraint) and een.condition and exclude
        and een._expression_refs_exclude(type(record), een.condition, exclude)  # type: ignore[attr-defined]  # as UniqueConstraint asks; stubs leave it out
    )  # fmt: skip


def kloppend(record: models.Model, exclude: Collection[str] | None) -> frozenset[str]:
    """The names of the check constraints that hold for this record; none when PostgreSQL cannot say."""
    using = router.db_for_write(type(record), instance=record)
    velden: dict[str, Any] = record._get_field_expression_map(meta=record._meta, exclude=exclude)  # type: ignore[attr-defined]  # as in CheckConstraint
    regels = [een for een in record._meta.constraints if isinstance(een, models.CheckConstraint)]
    query, namen = _vraag(regels, velden)
    if not namen:
        return frozenset()
    try:
        with transaction.atomic(using=using):
            uitkomst = query.get_compiler(using=using).execute_sql(SINGLE)
    except DatabaseError:  # a value that it does not take: one by one the others still get their words
        return frozenset()
    return frozenset(naam for naam, klopt in zip(namen, uitkomst, strict=True) if klopt)


def _vraag(regels: Iterable[models.CheckConstraint], velden: dict[str, Any]) -> tuple[Query, list[str]]:
    """One row of true and false, as `Q.check` asks for one; what stands over a field that is left out is not asked."""
    query, namen = Query(None), []
    for naam, waarde in velden.items():
        query.add_annotation(waarde if hasattr(waarde, "resolve_expression") else models.Value(waarde), naam,
                             select=False)  # fmt: skip
    for regel in regels:
        try:
            klopt = Coalesce(Q(regel.condition), True, output_field=BooleanField())
            query.add_annotation(klopt, f"_{regel.name}")
        except FieldError:
            continue
        namen.append(regel.name)
    return query, namen

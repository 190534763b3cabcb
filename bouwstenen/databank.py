"""What Django does not offer of PostgreSQL: many ids in one parameter, a statement of which the plan is kept, and
whether PostgreSQL itself broke off what was going on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection
from django.db.models import BigAutoField, Lookup


@BigAutoField.register_lookup
class EenVan(Lookup):
    """`pk__een_van=[1, 2]`: with `__in` the text of a statement would differ with the number of ids, and PostgreSQL
    could not know it again."""

    lookup_name = "een_van"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        links, waarden = self.process_lhs(compiler, connection)
        return f"{links} = ANY(%s::bigint[])", (*waarden, list(self.rhs))


class _Cursor(psycopg.Cursor):
    """The history puts a statement of its own before every other, and leaves only cursors with a name alone, as those
    just read. PostgreSQL prepares one statement at a time."""

    name = "voorbereid"


@contextmanager
def voorbereid() -> Iterator[Any]:
    """A cursor for a long statement that is asked again and again with other values: what PostgreSQL made of its text
    is kept as long as the connection lives (`prepare_threshold` in the settings says from which time on)."""
    connection.ensure_connection()
    with connection._prepare_cursor(_Cursor(connection.connection)) as cursor:  # type: ignore[attr-defined]  # how Django wraps its own, for logs and counts
        yield cursor


def is_afgebroken(fout: BaseException | None) -> bool:
    """Whether a statement took too long, or waited too long for somebody else; settings.GEDULD says how long."""
    while fout:
        if isinstance(fout, psycopg.errors.QueryCanceled | psycopg.errors.LockNotAvailable):
            return True
        fout = fout.__cause__ or fout.__context__
    return False

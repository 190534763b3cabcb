"""Migration operations for guarantees that Django's models cannot express."""

from collections.abc import Sequence
from typing import Any

from django.db import migrations
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from bouwstenen.webrol import WEBROL

# What a transaction told PostgreSQL about its visitor (toegang/afscherming.py); read once per statement.
KRING = "(SELECT current_setting('zicht.kring', true))"
GEMEENTE = "(SELECT nullif(current_setting('zicht.gemeente', true), '')::bigint)"
ORGANISATIE = "(SELECT nullif(current_setting('zicht.organisatie', true), '')::bigint)"
MEDEWERKER = "(SELECT nullif(current_setting('zicht.medewerker', true), '')::bigint)"


class Samen(Operation):
    """Steps that do not build on each other, done with the models rendered once, after all of them. Django renders a
    model with all its neighbours again after each step: of the first start of this application that was half a minute.

    A table that is made here has its constraints, indexes and triggers in the options of its `CreateModel`.
    """

    reduces_to_sql = True
    reversible = True
    serialization_expand_args = ["stappen"]

    def __init__(self, stappen: Sequence[Operation]) -> None:
        self.stappen = list(stappen)
        nieuw = {stap.name_lower for stap in self.stappen if isinstance(stap, migrations.CreateModel)}
        if op_nieuw := nieuw & {getattr(stap, "model_name", "").lower() for stap in self.stappen}:
            raise ValueError(f"Steps on a table that is made in the same migration: {sorted(op_nieuw)}")

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # who asks for it next renders everything, once
        for stap in self.stappen:
            stap.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for stap in self.stappen:
            stap.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for stap in reversed(self.stappen):
            stap.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return "; ".join(stap.describe() for stap in self.stappen)


# PostgreSQL lets nobody change a column that a trigger or a policy looks at.
LAAT_LOS = """
DO $$
DECLARE
    wat text;
BEGIN
    FOR wat IN
        SELECT format('TRIGGER %I', tgname) FROM pg_trigger
        WHERE tgrelid = '{tabel}'::regclass AND NOT tgisinternal AND tgname NOT LIKE 'pgtrigger\\_%'
        UNION ALL SELECT format('POLICY %I', polname) FROM pg_policy WHERE polrelid = '{tabel}'::regclass
    LOOP
        EXECUTE format('DROP %s ON {tabel}', wat);
    END LOOP;
END $$;
"""


def zonder_wachters(tabel: str) -> migrations.RunSQL:
    """Before a step that changes a column: lets go of the triggers and policies of this table. They come back when all
    migrations are done."""
    return migrations.RunSQL(LAAT_LOS.format(tabel=tabel), migrations.RunSQL.noop)


def zelfde_gemeente(tabel: str, kolom: str, doel: str) -> migrations.RunSQL:
    """A composite foreign key: the row that `kolom` points at lies in the same gemeente as the row itself.

    The target table needs `uniek_per_gemeente`. Makes a cross-municipality reference impossible in PostgreSQL.
    """
    naam = f"{tabel}_{kolom}_gemeente_fk"[:63]
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} FOREIGN KEY ({kolom}, gemeente_id)"
        f" REFERENCES {doel} (id, gemeente_id) DEFERRABLE INITIALLY DEFERRED",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}",
    )


def afgeschermd(tabel: str, *, gedeeld: str = "", bewerken: bool = True) -> migrations.RunSQL:
    """Row-level security: who works in the gemeente reads and writes its rows, who counts reads them, and a partner
    reads those that satisfy `gedeeld` (a condition; empty: none). Without `bewerken` rows are only read and added.
    """
    eigen = f"gemeente_id = {GEMEENTE}"
    regels: list[str | tuple[str, Any]] = [
        f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY lezen ON {tabel} FOR SELECT USING ({KRING} = 'systeem' OR ({eigen}"
        f" AND ({KRING} IN ('gemeente', 'tellen')" + (f" OR ({KRING} = 'organisatie' AND {gedeeld})" if gedeeld else "")
        + ")))",
        f"CREATE POLICY toevoegen ON {tabel} FOR INSERT WITH CHECK ({KRING} = 'systeem'"
        f" OR ({eigen} AND {KRING} = 'gemeente'))",
    ]  # fmt: skip
    if bewerken:
        mag = f"{KRING} = 'systeem' OR ({eigen} AND {KRING} = 'gemeente')"
        regels += [
            f"CREATE POLICY wijzigen ON {tabel} FOR UPDATE USING ({mag}) WITH CHECK ({mag})",
            f"CREATE POLICY verwijderen ON {tabel} FOR DELETE USING ({mag})",
        ]
    namen = ["lezen", "toevoegen", *(["wijzigen", "verwijderen"] if bewerken else [])]
    terug: list[str | tuple[str, Any]] = [
        *(f"DROP POLICY {naam} ON {tabel}" for naam in namen),
        f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY",
    ]
    return migrations.RunSQL(regels, terug)


def onveranderlijk(tabel: str) -> migrations.RunSQL:
    """Rows are added and read, and never changed or removed: documents as they were made (`dossier.records.Stuk`)."""
    return migrations.RunSQL(
        [
            f"CREATE FUNCTION {tabel}_blijft() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " RAISE EXCEPTION 'Een bewaard document verandert niet.' USING ERRCODE = 'check_violation',"
            " CONSTRAINT = 'stuk_blijft'; END $$",
            f"CREATE TRIGGER stuk_blijft BEFORE UPDATE OR DELETE ON {tabel}"
            f" FOR EACH ROW EXECUTE FUNCTION {tabel}_blijft()",
            f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {WEBROL}",
        ],
        [
            f"GRANT UPDATE, DELETE ON {tabel} TO {WEBROL}",
            f"DROP TRIGGER stuk_blijft ON {tabel}",
            f"DROP FUNCTION {tabel}_blijft()",
        ],
    )


def historie_afgeschermd(tabel: str) -> migrations.RunSQL:
    """The history of a table: triggers add to it, the gemeente reads it, and the web role can change nothing in it."""
    return migrations.RunSQL(
        [
            f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {WEBROL}",
            f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY lezen ON {tabel} FOR SELECT USING ({KRING} = 'systeem'"
            f" OR (gemeente_id = {GEMEENTE} AND {KRING} = 'gemeente'))",
            f"CREATE POLICY toevoegen ON {tabel} FOR INSERT WITH CHECK (true)",
        ],
        [
            f"DROP POLICY toevoegen ON {tabel}",
            f"DROP POLICY lezen ON {tabel}",
            f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY",
            f"GRANT UPDATE, DELETE ON {tabel} TO {WEBROL}",
        ],
    )

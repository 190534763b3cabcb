"""What every later table leans on: extensions and the searchable form of a name."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

# unaccent() is only STABLE because its dictionary may change; naming the dictionary makes the result fixed, so that
# generated columns and indexes may use it. First unaccent, then lower: lower() of É depends on the locale, of E not.
ZOEKVORM = """
CREATE FUNCTION zoekvorm(tekst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
AS $$ SELECT lower(public.unaccent('public.unaccent', tekst)) $$;
"""


class Migration(migrations.Migration):
    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(ZOEKVORM, "DROP FUNCTION zoekvorm(text)"),
    ]

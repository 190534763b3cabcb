"""The read log names every part that was seen, the page, the role of that moment, and for how much that was.

What was written down before stays as it is, in `toelichting`. Of it the parts are taken over that are certain. A text of
forty characters may have been cut off: its last part is not taken over, and "onbekend" says that there may be more, as it
does of a text that named no parts.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

import bouwstenen.migraties
from bouwstenen.migraties import GEMEENTE, KRING, MEDEWERKER

ONDERDELEN = [
    'contact', 'gezin', 'wonen', 'activiteiten', 'inburgering', 'geld', 'pip', 'begeleiding', 'leerbaarheid',
    'opleiding', 'werkervaring', 'competenties', 'werknemersvaardigheden', 'taalniveau', 'motivatie',
    'zelfredzaamheid', 'digitaal', 'gezinssituatie', 'fysiek', 'mentaal', 'netwerk', 'naam', 'persoon', 'bsn',
    'gesprekken', 'taken', 'verwijzingen', 'delingen', 'wijzigingen', 'cijfers', 'onbekend',
]
BEKEND = f"ARRAY[{', '.join(repr(code) for code in ONDERDELEN)}]"
VAN_VROEGER = f"""
ALTER TABLE toegang_inzage DISABLE TRIGGER USER;
UPDATE toegang_inzage inzage SET
    rol = coalesce((
        SELECT rol FROM toegang_medewerkerevent toen
        WHERE toen.pgh_obj_id = inzage.medewerker_id AND toen.pgh_created_at <= inzage.moment
        ORDER BY toen.pgh_id DESC LIMIT 1
    ), ''),
    onderdelen = (CASE WHEN soort = 'bsn' THEN '{{bsn}}' ELSE '{{onbekend}}' END)::varchar(24)[];
WITH woord AS (
    SELECT id, length(toelichting) >= 40 AS vol, naam, plaats = count(*) OVER (PARTITION BY id) AS laatste, plaats
    FROM toegang_inzage, unnest(string_to_array(replace(toelichting, 'intake: ', ''), ', ')) WITH ORDINALITY deel (naam, plaats)
    WHERE soort <> 'bsn' AND (organisatie_id IS NOT NULL OR toelichting LIKE 'intake: %')
), gelezen AS (
    SELECT id, array_agg(naam ORDER BY plaats) FILTER (WHERE naam = ANY ({BEKEND}) AND NOT (vol AND laatste)) AS delen,
        bool_and(naam = ANY ({BEKEND}) AND NOT vol) AS zeker
    FROM woord GROUP BY id
)
UPDATE toegang_inzage inzage
SET onderdelen = (CASE WHEN zeker THEN delen ELSE delen || 'onbekend'::text END)::varchar(24)[]
FROM gelezen WHERE gelezen.id = inzage.id AND delen IS NOT NULL;
ALTER TABLE toegang_inzage ENABLE TRIGGER USER;
"""
# Who guards privacy reads the log of the gemeente; everybody else no more than what they add themselves.
LEZEN = f"""
ALTER POLICY lezen ON toegang_inzage USING ({KRING} = 'systeem' OR (gemeente_id = {GEMEENTE}
    AND ({KRING} = 'toezicht' OR medewerker_id = {MEDEWERKER})))
"""
LEZEN_TERUG = f"""
ALTER POLICY lezen ON toegang_inzage USING ({KRING} = 'systeem' OR (gemeente_id = {GEMEENTE}
    AND ({KRING} IN ('gemeente', 'geen') OR medewerker_id = {MEDEWERKER})))
"""


class Migration(migrations.Migration):
    dependencies = [
        ('toegang', '0009_in_gebruik'),
    ]

    operations = [
        migrations.RenameField(
            model_name='inzage',
            old_name='onderdeel',
            new_name='toelichting',
        ),
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.AlterField(
                    model_name='inzage',
                    name='toelichting',
                    field=models.TextField(blank=True),
                ),
                migrations.AddField(
                    model_name='inzage',
                    name='onderdelen',
                    field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24), default=list, size=None),
                ),
                migrations.AddField(
                    model_name='inzage',
                    name='pagina',
                    field=models.CharField(blank=True, default='', max_length=60),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name='inzage',
                    name='rol',
                    field=models.CharField(blank=True, choices=[('klantmanager', 'klantmanager'), ('teamleider', 'teamleider'), ('beleidsmedewerker', 'beleidsmedewerker'), ('beheerder', 'functioneel beheerder'), ('privacy_officer', 'privacy officer'), ('partner', 'partnermedewerker'), ('partnerbeheerder', 'beheerder bij een partner')], default='', max_length=20),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name='inzage',
                    name='verantwoordelijk',
                    field=models.IntegerField(null=True),
                ),
            ],
        ),
        migrations.RunSQL(VAN_VROEGER, migrations.RunSQL.noop),
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.AddIndex(
                    model_name='inzage',
                    index=django.contrib.postgres.indexes.GinIndex(models.F('onderdelen'), name='inzage_van_onderdeel'),
                ),
                migrations.AddConstraint(
                    model_name='inzage',
                    constraint=models.CheckConstraint(condition=models.Q(('onderdelen__contained_by', ONDERDELEN)), name='inzage_onderdelen_bekend'),
                ),
                migrations.AddConstraint(
                    model_name='inzage',
                    constraint=models.CheckConstraint(condition=models.Q(('onderdelen__len__gte', 1)), name='inzage_noemt_onderdelen'),
                ),
            ],
        ),
        migrations.RunSQL(LEZEN, LEZEN_TERUG),
    ]

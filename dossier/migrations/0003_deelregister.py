"""The register of sharings: a view over their history, that opens for who guards privacy alone.

It works as the owner of the tables, past row-level security, and shows neither names of clients nor the row of today: each
version of a sharing, for the days on which it held. The first counts from its own first day, a later one from the day of
the change; a version ends with the next, and that of a sharing that was withdrawn on the day of the withdrawal.
"""

import django.contrib.postgres.fields
from django.db import migrations, models

REGISTER = """
CREATE VIEW dossier_deelregister WITH (security_barrier) AS
WITH versie AS (
    SELECT rij.*, (pgh_created_at AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
        (context.metadata ->> 'user')::bigint AS door_id,
        row_number() OVER beurt = 1 AS eerste, lead(pgh_id) OVER beurt AS volgende_id
    FROM dossier_delingevent rij LEFT JOIN pghistory_context context ON context.id = rij.pgh_context_id
    WINDOW beurt AS (PARTITION BY pgh_obj_id ORDER BY pgh_id)
), gevolg AS (
    SELECT versie.*, straks.pgh_label AS daarna, straks.ingetrokken_op AS gestopt_op, straks.intrekreden AS gestopt_om,
        straks.pgh_created_at AS gevolg_op, straks.door_id AS gevolg_door_id,
        CASE WHEN straks.dag < versie.van OR straks.ingetrokken_op IS NULL THEN straks.dag
            ELSE straks.ingetrokken_op END AS laatste_dag
    FROM versie LEFT JOIN versie straks ON straks.pgh_id = versie.volgende_id
    WHERE versie.ingetrokken_op IS NULL AND versie.pgh_label <> 'delete'
), regel AS (
    SELECT gevolg.*,
        CASE
            WHEN laatste_dag IS NULL OR laatste_dag > tot THEN ''
            WHEN daarna = 'delete' THEN 'verwijderd'
            WHEN gestopt_op IS NOT NULL THEN 'gestopt'
            ELSE 'gewijzigd'
        END AS einde
    FROM gevolg
)
SELECT regel.pgh_id AS id, regel.gemeente_id, regel.id AS deling_id, client.dossiernummer, organisatie_id,
    onderdelen, basis, doel, uitgelegd_taal, uitgelegd_door, formulier <> '' AS met_formulier,
    CASE WHEN eerste THEN van ELSE greatest(van, dag) END AS van, least(tot, laatste_dag) AS tot,
    regel.pgh_created_at AS vastgelegd_op, door_id AS vastgelegd_door_id, einde,
    CASE WHEN einde <> '' THEN gevolg_op END AS einde_op,
    CASE WHEN einde <> '' THEN gevolg_door_id END AS einde_door_id,
    CASE WHEN einde = 'gestopt' THEN gestopt_om ELSE '' END AS einde_reden
FROM regel, LATERAL (
    SELECT dossiernummer FROM dossier_statushouderevent
    WHERE pgh_obj_id = regel.statushouder_id ORDER BY pgh_id DESC LIMIT 1
) client
WHERE current_setting('zicht.kring', true) = 'toezicht'
    AND regel.gemeente_id = nullif(current_setting('zicht.gemeente', true), '')::bigint
"""


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0002_bewaakt'),
    ]

    operations = [
        migrations.CreateModel(
            name='Deelregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deling_id', models.BigIntegerField()),
                ('dossiernummer', models.CharField(max_length=12)),
                ('onderdelen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('contact', 'contactgegevens'), ('gezin', 'gezin'), ('wonen', 'wonen en adres'), ('activiteiten', 'werk en activiteiten'), ('inburgering', 'inburgering'), ('geld', 'uitkering en geldzaken'), ('pip', 'Plan Inburgering en Participatie'), ('begeleiding', 'maatschappelijke begeleiding'), ('leerbaarheid', 'leerbaarheid'), ('opleiding', 'opleiding'), ('werkervaring', 'werkervaring en vrijwilligerswerk'), ('competenties', 'praktische competenties'), ('werknemersvaardigheden', 'werknemersvaardigheden'), ('taalniveau', 'taalniveau'), ('motivatie', 'motivatie en interesses'), ('zelfredzaamheid', 'zelfredzaamheid'), ('digitaal', 'digitale vaardigheden'), ('gezinssituatie', 'gezinssituatie'), ('fysiek', 'fysieke gezondheid'), ('mentaal', 'mentale gezondheid'), ('netwerk', 'sociaal netwerk')], max_length=24), size=None)),
                ('basis', models.CharField(choices=[('wet', 'wettelijke taak'), ('afspraak', 'samenwerkingsafspraak'), ('toestemming', 'toestemming van de cliënt')], max_length=12)),
                ('doel', models.CharField(max_length=200)),
                ('uitgelegd_taal', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'Engels'), ('ar', 'Arabisch'), ('ti', 'Tigrinya'), ('fa', 'Farsi'), ('prs', 'Dari'), ('ps', 'Pasjtoe'), ('tr', 'Turks'), ('kmr', 'Koerdisch (Kurmanji)'), ('ckb', 'Koerdisch (Sorani)'), ('so', 'Somalisch'), ('am', 'Amhaars'), ('uk', 'Oekraïens'), ('ru', 'Russisch'), ('fr', 'Frans'), ('es', 'Spaans'), ('mis', 'andere taal')], max_length=3)),
                ('uitgelegd_door', models.CharField(max_length=150)),
                ('met_formulier', models.BooleanField()),
                ('van', models.DateField()),
                ('tot', models.DateField()),
                ('vastgelegd_op', models.DateTimeField()),
                ('einde', models.CharField(choices=[('gestopt', 'gestopt'), ('gewijzigd', 'gewijzigd'), ('verwijderd', 'verwijderd')], max_length=10)),
                ('einde_op', models.DateTimeField(null=True)),
                ('einde_reden', models.CharField(max_length=200)),
            ],
            options={
                'verbose_name_plural': 'deelregels',
                'db_table': 'dossier_deelregister',
                'ordering': ['-van', '-pk'],
                'managed': False,
            },
        ),
        migrations.RunSQL(REGISTER, "DROP VIEW dossier_deelregister"),
    ]

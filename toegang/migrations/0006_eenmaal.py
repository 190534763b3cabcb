"""What was sent counts once, and what was typed is kept for its owner: two tables in which everybody finds only their own."""

import bouwstenen.migraties
import bouwstenen.versleuteling
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from bouwstenen.migraties import KRING, MEDEWERKER

TABELLEN = ("toegang_concept", "toegang_verzending")
MAG = f"{KRING} = 'systeem' OR medewerker_id = {MEDEWERKER}"
EIGEN = [
    regel
    for tabel in TABELLEN
    for regel in (
        f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY eigen ON {tabel} USING ({MAG}) WITH CHECK ({MAG})",
    )
]
EIGEN_TERUG = [
    regel
    for tabel in TABELLEN
    for regel in (f"DROP POLICY eigen ON {tabel}", f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY")
]
# Encrypted, 100 kB of text is a third longer.
KLEIN = "ALTER TABLE toegang_concept ADD CONSTRAINT concept_blijft_klein CHECK (octet_length(inhoud) <= 150000)"


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0005_post_en_hartslag"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.CreateModel(
                    name='Concept',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('pagina', models.CharField(max_length=500)),
                        ('actie', models.CharField(max_length=500)),
                        ('soort', models.CharField(choices=[('getypt', 'getypt'), ('uitgelogd', 'verstuurd na uitloggen'), ('verouderd', 'verstuurd van een te oude pagina'), ('gewijzigd', 'gewijzigd na opslaan'), ('nogmaals', 'precies zo net opgeslagen')], max_length=10)),
                        ('inhoud', bouwstenen.versleuteling.VersleuteldeTekst()),
                        ('op', models.DateTimeField()),
                        ('verloopt_op', models.DateTimeField()),
                        ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'concepten',
                        'constraints': [models.UniqueConstraint(models.F('medewerker'), models.F('pagina'), models.F('actie'), name='een_concept_per_formulier'), models.CheckConstraint(condition=models.Q(('soort__in', ['getypt', 'uitgelogd', 'verouderd', 'gewijzigd', 'nogmaals'])), name='concept_soort_bekend')],
                    },
                ),
                migrations.CreateModel(
                    name='Verzending',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('nummer', models.CharField(max_length=40)),
                        ('inhoud', models.CharField(max_length=64)),
                        ('leidde_naar', models.CharField(blank=True, max_length=500)),
                        ('op', models.DateTimeField()),
                        ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'verzendingen',
                        'indexes': [models.Index(models.F('medewerker'), models.F('inhoud'), name='verzending_inhoud'), models.Index(models.F('op'), name='verzending_op')],
                        'constraints': [models.UniqueConstraint(models.F('medewerker'), models.F('nummer'), name='nummer_telt_een_keer')],
                    },
                ),
            ],
        ),
        migrations.RunSQL(EIGEN, EIGEN_TERUG),
        migrations.RunSQL(KLEIN, "ALTER TABLE toegang_concept DROP CONSTRAINT concept_blijft_klein"),
    ]

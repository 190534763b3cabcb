"""The letter about a decision on the ontzorging, kept as it went to the client."""

import bouwstenen.bestanden
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from bouwstenen.migraties import afgeschermd, onveranderlijk, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('ontzorging', '0005_geld_bewaakt'),
        ('toegang', '0003_gemeente_historie'),
    ]

    operations = [
        migrations.CreateModel(
            name='Besluitbrief',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gemeente', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.gemeente')),
                ('versie', models.PositiveIntegerField(default=0, editable=False)),
                ('bestand', models.FileField(editable=False, upload_to=bouwstenen.bestanden.WillekeurigeNaam('stuk'), verbose_name='bestand')),
                ('sha256', models.CharField(editable=False, max_length=64, verbose_name='hash (SHA-256)')),
                ('gemaakt_op', models.DateTimeField(editable=False, verbose_name='gemaakt op')),
                ('gemaakt_door', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('statushouder', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.RESTRICT, related_name='besluitbrieven', to='dossier.statushouder')),
                ('taal', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'Engels'), ('ar', 'Arabisch'), ('ti', 'Tigrinya'), ('fa', 'Farsi'), ('prs', 'Dari'), ('ps', 'Pasjtoe'), ('tr', 'Turks'), ('kmr', 'Koerdisch (Kurmanji)'), ('ckb', 'Koerdisch (Sorani)'), ('so', 'Somalisch'), ('am', 'Amhaars'), ('uk', 'Oekraïens'), ('ru', 'Russisch'), ('fr', 'Frans'), ('es', 'Spaans'), ('mis', 'andere taal')], max_length=3, verbose_name='taal')),
                ('verzonden_op', models.DateField(verbose_name='verzonden op')),
            ],
            options={
                'verbose_name': 'besluit over de ontzorging',
                'verbose_name_plural': 'besluiten over de ontzorging',
                'ordering': ['-gemaakt_op', '-pk'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('sha256__regex', '^[0-9a-f]{64}$')), name='besluitbrief_met_hash'), models.CheckConstraint(condition=models.Q(('bestand', ''), _negated=True), name='besluitbrief_met_bestand'), models.CheckConstraint(condition=models.Q(('taal__in', ['nl', 'en', 'ar', 'ti', 'fa', 'prs', 'ps', 'tr', 'kmr', 'ckb', 'so', 'am', 'uk', 'ru', 'fr', 'es', 'mis'])), name='besluitbrief_taal_bekend')],
            },
        ),
        zelfde_gemeente("ontzorging_besluitbrief", "statushouder_id", "dossier_statushouder"),
        zelfde_gemeente("ontzorging_besluitbrief", "gemaakt_door_id", "toegang_medewerker"),
        afgeschermd("ontzorging_besluitbrief", bewerken=False),
        onveranderlijk("ontzorging_besluitbrief"),
    ]

"""Whoever gives the PVT or the MAP writes down its meetings: of clients who are shared with it, and no other hours."""

import bouwstenen.migraties
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from bouwstenen.migraties import GEMEENTE, KRING, ORGANISATIE

GEDEELD = "statushouder_id IN (SELECT zicht_gedeeld('inburgering'))"
# Inside a policy the rows of another table are cut by its own policy: a partner finds the groups of its own school.
EIGEN_GROEP = f"{GEDEELD} AND bron = 'school' AND groep_id IN (SELECT id FROM inburgering_groep)"
EIGEN_MODULE = (
    f"{GEDEELD} AND bron = 'module' AND (statushouder_id, soort) IN (SELECT statushouder_id, soort"
    f" FROM inburgering_module WHERE organisatie_id = {ORGANISATIE})"
)
LEZEN = (
    f"{KRING} = 'systeem' OR (gemeente_id = {GEMEENTE} AND ({KRING} IN ('gemeente', 'tellen')"
    f" OR ({KRING} = 'organisatie' AND ({{partner}}))))"
)
MAG = f"{KRING} = 'organisatie' AND gemeente_id = {GEMEENTE} AND {EIGEN_MODULE}"
PARTNER = f"""
ALTER POLICY lezen ON inburgering_uren USING ({LEZEN.format(partner=f"({EIGEN_GROEP}) OR ({EIGEN_MODULE})")});
CREATE POLICY partner_bereidt_voor ON inburgering_uren FOR INSERT WITH CHECK ({MAG});
CREATE POLICY partner_wijzigt ON inburgering_uren FOR UPDATE USING ({MAG}) WITH CHECK ({MAG});
"""
PARTNER_TERUG = f"""
DROP POLICY partner_wijzigt ON inburgering_uren;
DROP POLICY partner_bereidt_voor ON inburgering_uren;
ALTER POLICY lezen ON inburgering_uren USING ({LEZEN.format(partner=EIGEN_GROEP)});
"""


class Migration(migrations.Migration):
    dependencies = [
        ('dossier', '0002_bewaakt'),
        ('inburgering', '0007_periode_van_vrijstelling'),
        ('toegang', '0003_gemeente_historie'),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.RemoveConstraint(
                    model_name='uren',
                    name='uren_bron_bekend',
                ),
                migrations.AlterField(
                    model_name='module',
                    name='bijeenkomsten',
                    field=models.PositiveSmallIntegerField(blank=True, help_text='Vult de organisatie ze zelf in, dan telt wat zij invult.', null=True, validators=[django.core.validators.MaxValueValidator(200, 'Dat zijn er te veel.')], verbose_name='bijeenkomsten tot nu toe'),
                ),
                migrations.AlterField(
                    model_name='module',
                    name='organisatie',
                    field=models.ForeignKey(blank=True, help_text='Het PVT bereidt VluchtelingenWerk voor; de gemeente laat tekenen. Leeg: de gemeente zelf. Is het onderdeel inburgering met deze organisatie gedeeld, dan vult zij de bijeenkomsten zelf in.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='toegang.organisatie', verbose_name='wie doet dit'),
                ),
                migrations.AlterField(
                    model_name='moduleevent',
                    name='bijeenkomsten',
                    field=models.PositiveSmallIntegerField(blank=True, help_text='Vult de organisatie ze zelf in, dan telt wat zij invult.', null=True, validators=[django.core.validators.MaxValueValidator(200, 'Dat zijn er te veel.')], verbose_name='bijeenkomsten tot nu toe'),
                ),
                migrations.AlterField(
                    model_name='moduleevent',
                    name='organisatie',
                    field=models.ForeignKey(blank=True, db_constraint=False, help_text='Het PVT bereidt VluchtelingenWerk voor; de gemeente laat tekenen. Leeg: de gemeente zelf. Is het onderdeel inburgering met deze organisatie gedeeld, dan vult zij de bijeenkomsten zelf in.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='toegang.organisatie', verbose_name='wie doet dit'),
                ),
                migrations.AlterField(
                    model_name='uren',
                    name='bron',
                    field=models.CharField(choices=[('school', 'de school'), ('client', 'de cliënt'), ('eigen', 'eigen waarneming'), ('module', 'wie het PVT of de MAP geeft')], max_length=6, verbose_name='volgens'),
                ),
                migrations.AlterField(
                    model_name='urenevent',
                    name='bron',
                    field=models.CharField(choices=[('school', 'de school'), ('client', 'de cliënt'), ('eigen', 'eigen waarneming'), ('module', 'wie het PVT of de MAP geeft')], max_length=6, verbose_name='volgens'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('bron', 'module'), _negated=True), models.Q(('dag__isnull', False), ('groep__isnull', True), ('soort__in', ['pvt', 'map'])), _connector='OR'), name='uren_bijeenkomst', violation_error_code='bijeenkomst', violation_error_message='Van het PVT en de MAP staan de uren er per bijeenkomst: vul de dag in.'),
                ),
                migrations.AddConstraint(
                    model_name='uren',
                    constraint=models.CheckConstraint(condition=models.Q(('bron__in', ['school', 'client', 'eigen', 'module'])), name='uren_bron_bekend'),
                ),
            ],
        ),
        migrations.RunSQL(PARTNER, PARTNER_TERUG),
    ]

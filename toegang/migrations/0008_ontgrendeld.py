"""A screen that is unlocked is noted as that, and not as somebody who logs in."""

from django.db import migrations, models

import bouwstenen.migraties


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0007_aanmelden"),
    ]

    operations = [
        bouwstenen.migraties.Samen(
            stappen=[
                migrations.RemoveConstraint(
                    model_name='aanmeldgebeurtenis',
                    name='gebeurtenis_soort_bekend',
                ),
                migrations.AlterField(
                    model_name='aanmeldgebeurtenis',
                    name='soort',
                    field=models.CharField(choices=[('ingelogd', 'ingelogd'), ('ontgrendeld', 'scherm ontgrendeld'), ('uitgelogd', 'uitgelogd'), ('mislukt', 'inloggen mislukt'), ('te_vaak', 'te vaak geprobeerd'), ('geweigerd', 'geweigerd na inloggen bij de organisatie'), ('rol', 'rol volgt de groep bij de organisatie'), ('wachtwoord', 'wachtwoord gewijzigd'), ('factor_erbij', 'tweede stap toegevoegd'), ('factor_eraf', 'tweede stap verwijderd'), ('factor_gewist', 'tweede stap gewist door de beheerder'), ('herstelcodes', 'nieuwe herstelcodes gemaakt'), ('sessies', 'andere sessies beëindigd')], max_length=20),
                ),
                migrations.AddConstraint(
                    model_name='aanmeldgebeurtenis',
                    constraint=models.CheckConstraint(condition=models.Q(('soort__in', ['ingelogd', 'ontgrendeld', 'uitgelogd', 'mislukt', 'te_vaak', 'geweigerd', 'rol', 'wachtwoord', 'factor_erbij', 'factor_eraf', 'factor_gewist', 'herstelcodes', 'sessies'])), name='gebeurtenis_soort_bekend'),
                ),
            ],
        ),
    ]

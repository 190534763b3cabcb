"""Says what to do when the source of the hours is whoever gives the PVT or the MAP."""

from django.db import migrations, models
from django.db.models import Q

NAAM = "uren_bijeenkomst"
KLOPT = ~Q(bron="module") | Q(soort__in=["pvt", "map"], dag__isnull=False, groep__isnull=True)


class Migration(migrations.Migration):
    dependencies = [("inburgering", "0014_opschorting_hoort_bij")]
    operations = [
        migrations.AlterConstraint(
            "uren",
            NAAM,
            models.CheckConstraint(
                name=NAAM,
                condition=KLOPT,
                violation_error_code="bijeenkomst",
                violation_error_message="Wie het PVT of de MAP geeft, vertelt dat per bijeenkomst: kies die soort, vul "
                "de dag in, en kies geen groep. Of kies een andere bron.",
            ),
        )
    ]

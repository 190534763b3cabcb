"""A2 on another route is refused by that route alone; it does not ask for the parts of the exam as well."""

from django.db import migrations, models
from django.db.models import Q

A2 = Q(niveau="A2")


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0007_schakelen_schuift_mee")]
    operations = [
        migrations.RemoveConstraint("pip", "pip_a2_per_onderdeel"),
        migrations.AddConstraint(
            "pip",
            models.CheckConstraint(
                name="pip_a2_per_onderdeel",
                condition=Q(niveau="A2", afgeschaald__len__gte=1)
                | (~A2 & Q(afgeschaald__len=0))
                | (A2 & ~Q(leerroute="b1")),
                violation_error_code="pip_a2_per_onderdeel",
                violation_error_message="Kies bij niveau A2 voor welke examenonderdelen, en anders geen "
                "(Besluit inburgering 2021 art. 5.5).",
            ),
        ),
    ]

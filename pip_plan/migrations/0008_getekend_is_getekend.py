"""A2 that is refused asks for nothing else as well. And who signed, signed for the talk and the words about it too: of a
signed plan only the fixing is still open."""

from importlib import import_module

from django.db import migrations, models
from django.db.models import Q

A2 = Q(niveau="A2")
TOEN = import_module("pip_plan.migrations.0005_getekend_ligt_vast").GETEKEND
TOEN = "CREATE OR REPLACE FUNCTION pip_getekend_ligt_vast" + TOEN.split("CREATE FUNCTION pip_getekend_ligt_vast")[1].split("CREATE TRIGGER")[0]
NU = TOEN.replace(
    "'besproken_op', 'taal', 'tolk', 'uitgelegd_in', 'visie_client',\n        'getekend_client_op', 'handtekening',"
    " 'scan', 'niet_getekend_reden', ",
    "",
)


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
        migrations.RemoveConstraint("pip", "pip_afschalen_na_600_uur"),
        migrations.AddConstraint(
            "pip",
            models.CheckConstraint(
                name="pip_afschalen_na_600_uur",
                condition=Q(afgeschaald__len=0)
                | ~A2
                | (Q(lesuren__isnull=False, lesuren__gte=600) & ~Q(afschaal_reden="")),
                violation_error_code="pip_afschalen_na_600_uur",
                violation_error_message="A2 kan pas na 600 lesuren bij een school met keurmerk, met de redenen en de inzet "
                "erbij (Besluit inburgering 2021 art. 5.5). Vul de uren en de reden in, of kies B1.",
            ),
        ),
        migrations.RunSQL(NU, TOEN),
    ]

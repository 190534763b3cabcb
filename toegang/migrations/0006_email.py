"""One account per e-mail address, whatever its capitals: logging in does not look at them either."""

from django.db import migrations, models
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    dependencies = [("toegang", "0005_afscherming")]
    operations = [
        migrations.AddConstraint(
            model_name="medewerker",
            constraint=models.UniqueConstraint(
                Lower("email"),
                name="medewerker_email_uniek",
                violation_error_code="email_dubbel",
                violation_error_message="Dit e-mailadres is al in gebruik.",
            ),
        ),
    ]

"""Browsers in which somebody logged in before; and nobody replaces a colleague on days on which they are away."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Rows of one gemeente one after the other, so that two at the same moment see each other. What each says of the days
# that they share rules out every chain and circle: who replaces somebody is there.
AANWEZIG = """
CREATE FUNCTION toegang_waarneming_aanwezig() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dagen CONSTANT daterange := daterange(NEW.van, NEW.tot, '[]');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('toegang_waarneming'), NEW.gemeente_id::int);
    IF EXISTS (SELECT FROM toegang_waarneming WHERE afwezige_id = NEW.waarnemer_id
               AND daterange(van, tot, '[]') && dagen) THEN
        RAISE EXCEPTION 'Wie waarneemt, is in deze periode zelf afwezig. Kies een andere collega.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'waarnemer_afwezig';
    END IF;
    IF EXISTS (SELECT FROM toegang_waarneming WHERE waarnemer_id = NEW.afwezige_id
               AND daterange(van, tot, '[]') && dagen) THEN
        RAISE EXCEPTION 'Deze collega neemt in deze periode zelf voor iemand waar. Regel daarvoor eerst een ander.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'afwezige_neemt_waar';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER aanwezig AFTER INSERT OR UPDATE OF afwezige_id, waarnemer_id, van, tot ON toegang_waarneming
    FOR EACH ROW EXECUTE FUNCTION toegang_waarneming_aanwezig();
"""
AANWEZIG_TERUG = "DROP TRIGGER aanwezig ON toegang_waarneming; DROP FUNCTION toegang_waarneming_aanwezig();"


class Migration(migrations.Migration):
    dependencies = [
        ('toegang', '0006_eenmaal'),
    ]

    operations = [
        migrations.CreateModel(
            name='Toestel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='toestellen', to=settings.AUTH_USER_MODEL)),
                ('kenmerk', models.CharField(max_length=64, unique=True)),
                ('sinds', models.DateTimeField(auto_now_add=True)),
                ('gebruikt_op', models.DateTimeField(auto_now=True)),
                ('browser', models.CharField(max_length=60)),
                ('plaats', models.CharField(max_length=45)),
            ],
            options={
                'verbose_name_plural': 'toestellen',
                'ordering': ['-gebruikt_op', '-pk'],
            },
        ),
        migrations.RunSQL(AANWEZIG, AANWEZIG_TERUG),
    ]

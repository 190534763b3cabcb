"""The role in which everything that serves people works: it reads and writes rows, and owns nothing.

Tables made later by the same owner get the same grants by default; what may only grow is revoked per table.
"""

from django.db import migrations

from bouwstenen.webrol import WEBROL

# Databases of one cluster share their roles, and two may be made at the same moment.
ROL = f"""
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{WEBROL}') THEN
        CREATE ROLE {WEBROL} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
"""
# The owner acts as the role when it serves people. Since version 16 whoever makes a role is a member of it, but may not
# act as it before it is granted; older versions have no such option.
LID = f"""
DO $$ BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_auth_members lid
        WHERE lid.roleid = '{WEBROL}'::regrole AND lid.member = current_user::regrole
          AND to_jsonb(lid) ->> 'set_option' IS DISTINCT FROM 'false'
    ) THEN
        EXECUTE format('GRANT {WEBROL} TO %I', current_user);
    END IF;
EXCEPTION WHEN unique_violation OR internal_error THEN NULL;  -- another database did so at this moment
END $$;
"""
RECHTEN = [
    f"GRANT USAGE ON SCHEMA public TO {WEBROL}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {WEBROL}",
    f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {WEBROL}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {WEBROL}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {WEBROL}",
    f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {WEBROL}",
]
TERUG = [
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM {WEBROL}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM {WEBROL}",
    f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {WEBROL}",
    f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {WEBROL}",
    f"REVOKE USAGE ON SCHEMA public FROM {WEBROL}",
]


class Migration(migrations.Migration):
    dependencies = [("bouwstenen", "0001_database")]
    operations = [
        migrations.RunSQL(ROL, migrations.RunSQL.noop),
        migrations.RunSQL(LID, migrations.RunSQL.noop),
        migrations.RunSQL(RECHTEN, TERUG),
    ]

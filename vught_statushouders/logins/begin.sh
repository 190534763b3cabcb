#!/bin/sh
# The image of PostgreSQL reads this once, in an empty volume, as a part of its own script: so no `exec` and no `exit`.
psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --file "${LOGINS:-/logins/logins.sql}"

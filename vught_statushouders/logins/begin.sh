#!/bin/sh
# The image of PostgreSQL runs this once, in an empty volume.
exec psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc \
    -v eigenaar="$DATABASE_EIGENAAR_PASSWORD" -v web="$DATABASE_WEB_PASSWORD" -v werker="$DATABASE_WERKER_PASSWORD" \
    -f /logins/logins.sql

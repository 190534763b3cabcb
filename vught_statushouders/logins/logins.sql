-- Makes the database and its three logins, as an administrator of PostgreSQL, with their passwords in the environment (so that no
-- list of processes shows them): DATABASE_EIGENAAR_PASSWORD, DATABASE_WEB_PASSWORD and DATABASE_WERKER_PASSWORD.
--   psql --dbname postgres --file logins.sql
-- The passwords are those in the DATABASE_URL of `migrate`, of the web server, and of worker and beat. Again: makes what is missing,
-- and sets these passwords.
\set ON_ERROR_STOP on
\getenv eigenaar DATABASE_EIGENAAR_PASSWORD
\getenv web DATABASE_WEB_PASSWORD
\getenv werker DATABASE_WERKER_PASSWORD

BEGIN;
-- The web server and the worker both work for a partner now and then, as a role that reads fewer columns; nobody works as
-- the fourth.
SELECT format('CREATE ROLE %I', naam)
FROM unnest(ARRAY['statushouders_web', 'statushouders_werker', 'statushouders_partner', 'statushouders_partnerkijk',
    'vught', 'vught_web', 'vught_werker']) naam
WHERE to_regrole(naam) IS NULL \gexec

ALTER ROLE vught LOGIN PASSWORD :'eigenaar';
GRANT statushouders_web, statushouders_werker, statushouders_partner, statushouders_partnerkijk TO vught;

-- Without the role that it works in, a login has no rights: stepping back from it leaves nothing.
ALTER ROLE vught_web LOGIN NOINHERIT PASSWORD :'web';
GRANT statushouders_web, statushouders_partner TO vught_web;
ALTER ROLE vught_werker LOGIN NOINHERIT PASSWORD :'werker';
GRANT statushouders_werker, statushouders_partner TO vught_werker;
COMMIT;

-- The result of sorting and lower() does not depend on the machine.
SELECT 'CREATE DATABASE vught OWNER vught TEMPLATE template0 ENCODING ''UTF8'' LOCALE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'vught') \gexec

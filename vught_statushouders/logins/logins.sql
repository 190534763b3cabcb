-- Makes the database and its three logins, once, as an administrator of PostgreSQL:
--   psql -v eigenaar=WACHTWOORD -v web=WACHTWOORD -v werker=WACHTWOORD -f logins.sql
-- The passwords are those in the DATABASE_URL of `migrate`, of the web server, and of worker and beat.
\set ON_ERROR_STOP on

CREATE ROLE statushouders_web NOLOGIN;
CREATE ROLE statushouders_werker NOLOGIN;
-- Both work for a partner now and then, as a role that reads fewer columns; nobody works as the fourth.
CREATE ROLE statushouders_partner NOLOGIN;
CREATE ROLE statushouders_partnerkijk NOLOGIN;

CREATE ROLE vught LOGIN PASSWORD :'eigenaar';
GRANT statushouders_web, statushouders_werker, statushouders_partner, statushouders_partnerkijk TO vught;

-- Without the role that it works in, a login has no rights: stepping back from it leaves nothing.
CREATE ROLE vught_web LOGIN NOINHERIT PASSWORD :'web';
GRANT statushouders_web, statushouders_partner TO vught_web;
CREATE ROLE vught_werker LOGIN NOINHERIT PASSWORD :'werker';
GRANT statushouders_werker, statushouders_partner TO vught_werker;

-- The result of sorting and lower() does not depend on the machine.
CREATE DATABASE vught OWNER vught TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';

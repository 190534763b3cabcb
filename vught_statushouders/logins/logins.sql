-- Makes the database and its three logins, once, as an administrator of PostgreSQL:
--   psql -v eigenaar=WACHTWOORD -v web=WACHTWOORD -v werker=WACHTWOORD -f logins.sql
-- The passwords are those in the DATABASE_URL of `migrate`, of the web server, and of worker and beat.
\set ON_ERROR_STOP on

CREATE ROLE statushouders_web NOLOGIN;
CREATE ROLE statushouders_werker NOLOGIN;

CREATE ROLE vught LOGIN PASSWORD :'eigenaar';
GRANT statushouders_web, statushouders_werker TO vught;

-- Without the role that it works in, a login has no rights: stepping back from it leaves nothing.
CREATE ROLE vught_web LOGIN NOINHERIT PASSWORD :'web';
GRANT statushouders_web TO vught_web;
CREATE ROLE vught_werker LOGIN NOINHERIT PASSWORD :'werker';
GRANT statushouders_werker TO vught_werker;

-- The result of sorting and lower() does not depend on the machine.
CREATE DATABASE vught OWNER vught TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';

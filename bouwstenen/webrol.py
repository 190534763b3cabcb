"""The names of the PostgreSQL roles that own nothing: one for the web server, one for worker and beat."""

WEBROL = "statushouders_web"
WERKROL = "statushouders_werker"

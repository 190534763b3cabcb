"""The name of the PostgreSQL role in which web server, worker and beat work; it owns nothing."""

WEBROL = "statushouders_web"

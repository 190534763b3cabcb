"""The names of the PostgreSQL roles that own nothing: one for the web server, one for worker and beat, one in which
either of them works for a partner, and one that nobody works in: it looks at tables on behalf of a partner."""

WEBROL = "statushouders_web"
WERKROL = "statushouders_werker"
PARTNERROL = "statushouders_partner"
PARTNERKIJK = "statushouders_partnerkijk"
# Where a partner finds a table: first as it may see it, else as it is (`vught_statushouders/logins/partner.py`).
PARTNERMAP = "partner"
PARTNERPAD = f"{PARTNERMAP}, public"

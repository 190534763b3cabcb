"""What the three logins may do in PostgreSQL: the owner, who is used by `migrate` alone, the web server and the worker.

`tabellen.txt` and `functies.txt` say it, a `wachters.sql` of each subject guards it, and every `migrate` makes it so
(`herstel.py`), also in a database that was restored from a backup.
"""

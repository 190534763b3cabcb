"""The web server: a door that takes visitors in, and the workers behind it that answer one request at a time.

    python -m vught_statushouders.server --adres 0.0.0.0 --poort 8000

A request comes to a worker when it is in as a whole, so that a slow or silent visitor keeps nobody busy but the door,
which holds thousands. A worker is a process of gunicorn: what takes too long or too much there is ended with that
process, and touches no other page.
"""

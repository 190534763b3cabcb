"""The WSGI application that the web server serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vught_statushouders.settings")
os.environ.setdefault("DATABASE_ROL", "web")
os.environ.setdefault("DATABASE_GEDULD", "pagina")  # a page does not wait as long for the database as other work does
application = get_wsgi_application()

# The application for an own server. docker-compose.yml shows how the parts fit together; README.md says how to start.
#   docker compose build

# --- What is needed to build, and stays behind -------------------------------------------------------------------
FROM python:3.13-slim-trixie AS bouw
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements/productie.txt requirements/bouw.txt requirements/
RUN python -m venv --without-pip /venv \
    && python -m pip --python /venv/bin/python install --require-hashes --requirement requirements/productie.txt
# Node for the stylesheet, as a package with a hash like all others; into a place of its own, not into /venv.
RUN python -m pip install --require-hashes --target /node --requirement requirements/bouw.txt
COPY . .
RUN PYTHONPATH=/node /venv/bin/python manage.py build_assets \
    && /venv/bin/python manage.py collectstatic --no-input \
    && /venv/bin/python -m compileall -q /app /venv \
    && rm -rf node_modules requirements

# --- What runs ---------------------------------------------------------------------------------------------------
FROM python:3.13-slim-trixie
# Pango draws the documents; the fonts are those of the application itself, and Noto for names in any script. Backups are
# made with the programs of PostgreSQL, which have to be as new as its server.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-noto-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 postgresql-client-17 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --home-dir /app --shell /usr/sbin/nologin vught \
    && install --directory --owner vught --group vught /bestanden
COPY --from=bouw /venv /venv
COPY --from=bouw /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MEDIA_ROOT=/bestanden
# By number, so that whoever runs it can see that it is not root.
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "vught_statushouders.gezond"]
# The same server as `manage.py start`. No file of the image is writable: what comes in stays in /tmp for a moment.
CMD ["python", "-m", "vught_statushouders.server", "--adres", "0.0.0.0"]

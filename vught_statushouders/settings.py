"""The one settings file.

Everything that differs between machines comes from the environment; `omgeving.py` fills the gaps on a machine
without its own database, broker and keys, so that this file never guesses.
"""

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
import pghistory
from csp.constants import NONE, SELF

from bouwstenen import logregels
from bouwstenen.webrol import WEBROL, WERKROL
from toegang.aanmelden import grenzen, organisatie
from vught_statushouders import instellingen, versie

instellingen.eis()  # ends here, in words for whoever starts it, when the environment cannot be right
BASE_DIR = Path(__file__).resolve().parent.parent
GEGEVENS = Path(os.environ.get("VUGHT_DATA_DIR") or BASE_DIR / ".data").absolute()  # where nothing else is said


def verplicht(naam: str) -> str:
    """The value of an environment variable that has no safe default; `instellingen` saw that it is there."""
    return os.environ[naam]


VERSIE = versie.VERSIE

# --- Keys and mode -----------------------------------------------------------------------------------------------

DEMO = instellingen.is_demo(os.environ)
GEMEENTE_NAAM = os.environ.get("GEMEENTE_NAAM", "Vught")  # on the pages before somebody logs in
DEBUG = False
SECRET_KEY = verplicht("SECRET_KEY")
ALLOWED_HOSTS = instellingen.lijst(os.environ, "ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = instellingen.lijst(os.environ, "CSRF_TRUSTED_ORIGINS")

# The first key encrypts, every key decrypts: put a new key in front to rotate.
BSN_SLEUTELS = verplicht("BSN_SLEUTELS").split(",")
BSN_ZOEKSLEUTEL = verplicht("BSN_ZOEKSLEUTEL")

# --- The house: an app imports only from apps below it -----------------------------------------------------------

HUIS = [
    "werkvoorraad",
    "monitor",
    "inburgering",
    "ontzorging",
    "pip_plan",
    "intake",
    "dossier",
    "termijnen",
    "toegang",
    "bouwstenen",
]
INSTALLED_APPS = [
    "vught_statushouders",
    *HUIS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "csp",
    "pgtrigger",
    "pghistory",
]
MIDDLEWARE = [
    "bouwstenen.logregels.VerzoeknummerMiddleware",
    "bouwstenen.koppen.KoppenMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "vught_statushouders.sondes.middleware.SondeMiddleware",
    "toegang.aanmelden.middleware.SessieMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "toegang.aanmelden.middleware.IngelogdMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "toegang.aanmelden.middleware.TweedeFactorMiddleware",
    "toegang.lidmaatschap.middleware.LidmaatschapMiddleware",
    "toegang.verzenden.middleware.FormulierMiddleware",
    "toegang.middleware.HistorieMiddleware",
    "toegang.middleware.ZichtMiddleware",
]
ROOT_URLCONF = "vught_statushouders.urls"
WSGI_APPLICATION = "vught_statushouders.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "toegang.context.huisstijl",
                *(["vught_statushouders.demo.context.demo"] if DEMO else []),
            ],
            "builtins": ["bouwstenen.templatetags.opmaak", "toegang.templatetags.verzenden"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["nlds"]
CRISPY_TEMPLATE_PACK = "nlds"
CRISPY_FAIL_SILENTLY = False

# --- Patience ----------------------------------------------------------------------------------------------------

# Seconds that the web server waits: for what is asked, for what is sent along (or taken), and for the answer.
TIJDEN = {"kop": 20, "inhoud": 120, "verzoek": 30}
# How long PostgreSQL works on one statement, waits for a lock, and keeps a transaction open in which nothing happens:
# for a page (shorter than "verzoek", so that it can say so) and for the work behind it. The owner gets all the time.
GEDULD = {
    "pagina": {"statement_timeout": "20s", "lock_timeout": "10s", "idle_in_transaction_session_timeout": "60s"},
    "werk": {"statement_timeout": "10min", "lock_timeout": "1min", "idle_in_transaction_session_timeout": "10min"},
}

# --- Database, broker, tasks -------------------------------------------------------------------------------------

# Commands such as `migrate` work as the owner of the tables (manage.py says so); web server, worker and beat as roles
# that own nothing and are held by row-level security, whatever the login of their DATABASE_URL is.
ROL = {"eigenaar": "", "web": WEBROL, "werker": WERKROL}[os.environ.get("DATABASE_ROL", "web")]
DATABASES = {
    "default": {
        **dj_database_url.parse(verplicht("DATABASE_URL"), conn_max_age=60, conn_health_checks=True),
        # Every view runs in a transaction: `ZichtMiddleware` opens it, so that it can say for whom.
        "ATOMIC_REQUESTS": False,
    }
}
OPTIES: dict[str, object] = DATABASES["default"].get("OPTIONS", {})  # type: ignore[assignment]  # of dj_database_url
OPTIES = {"connect_timeout": 5, **OPTIES}  # seconds; a database that does not answer keeps nobody waiting
OPTIES = {"prepare_threshold": 3, **OPTIES}  # only for `bouwstenen.databank.voorbereid`: Django prepares nothing itself
if ROL:
    geduld = [f"-c {naam}={tijd}" for naam, tijd in GEDULD[os.environ.get("DATABASE_GEDULD", "werk")].items()]
    OPTIES |= {"assume_role": ROL, "options": " ".join([*geduld, str(OPTIES.get("options", ""))]).strip()}
DATABASES["default"]["OPTIONS"] = OPTIES
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = verplicht("REDIS_URL")
CACHES = {"default": {"BACKEND": "bouwstenen.tellers.Tellers", "LOCATION": REDIS_URL}}
CELERY_BROKER_URL = REDIS_URL
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# Of a worker that was killed the work comes back after so many seconds. One task at a time, so that it holds no others.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# What a worker that was away finds of this is old: the newest does it all.
ELKE = 120  # seconds
CELERY_BEAT_SCHEDULER = "vught_statushouders.celery.Rooster"
CELERY_BEAT_MAX_LOOP_INTERVAL = 60  # so that it gives a sign of life every minute
CELERY_BEAT_SCHEDULE: dict[str, dict[str, object]] = {
    "ochtend": {"task": "werkvoorraad.tasks.ochtend", "schedule": ELKE, "options": {"expires": ELKE}},
    "klussen": {"task": "toegang.klus.tasks.werk", "schedule": 30, "options": {"expires": 30}},
    "maandstaten": {"task": "ontzorging.maand.tasks.volgende_maandstaten", "schedule": 6 * 60 * 60},
    "bestanden": {"task": "dossier.tasks.ruim_bestanden_op", "schedule": 24 * 60 * 60},
    "opruimen": {"task": "toegang.verzenden.tasks.opruimen", "schedule": 15 * 60, "options": {"expires": 15 * 60}},
}

# What takes too long for a page (docs/huis.md): where each kind is declared, and how many are made at once. A worker
# has at least one process more than that, so that mails never wait for a document.
CELERY_IMPORTS = ["toegang.klus.tasks", "toegang.verzenden.tasks"]
KLUSSEN = {
    "monitor": "monitor.tasks.MONITOR",
    "meting": "monitor.tasks.METING",
    "logboek": "toegang.logboek.tasks.LOGBOEK",
    "deelregister": "dossier.register.tasks.REGISTER",
}
KLUSSEN_TEGELIJK = 1
# What the read log says of each page (toegang/logboek/paginas.py).
PAGINAS = "vught_statushouders.paginas.PAGINAS"

# --- Accounts ----------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "toegang.Medewerker"
AUTHENTICATION_BACKENDS = ["toegang.aanmelden.backend.Voordeur"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "toegang.aanmelden.wachtwoord.EigenWoorden"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "toegang.adapter.Accounts"
ACCOUNT_FORMS = {
    "login": "toegang.aanmelden.forms.InlogFormulier",
    "reauthenticate": "toegang.aanmelden.forms.WachtwoordOpnieuw",
    "reset_password": "toegang.aanmelden.forms.WachtwoordVragen",
    "change_password": "toegang.aanmelden.forms.WachtwoordWijzigen",
    "reset_password_from_key": "toegang.aanmelden.forms.WachtwoordKiezen",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS, MFA_RATE_LIMITS = grenzen.ALLAUTH, grenzen.ALLAUTH_SLEUTELS
# How many of our own proxies stand before the application: attempts are counted per visitor, not per proxy.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("AANTAL_PROXIES") or "0")

# Of this application, for links in mail.
ADRES = os.environ.get("ADRES", "").rstrip("/") or f"http://127.0.0.1:{os.environ.get('PORT') or '8000'}"
# The demonstration has no mail server: its mail becomes files.
POST = "filebased" if DEMO else "smtp"
EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", f"django.core.mail.backends.{POST}.EmailBackend")
EMAIL_FILE_PATH = GEGEVENS / "mail"
# The second factor: an app with codes, or a key (WebAuthn).
TWEEDE_FACTOR_VERPLICHT = not DEMO
MFA_ADAPTER = "toegang.adapter.TweedeFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "toegang.aanmelden.forms.CodeFormulier",
    "reauthenticate": "toegang.aanmelden.forms.BevestigFormulier",
    "activate_totp": "toegang.aanmelden.forms.AppFormulier",
    "add_webauthn": "toegang.aanmelden.forms.SleutelFormulier",
    "authenticate_webauthn": "toegang.aanmelden.forms.SleutelStap",
    "login_webauthn": "toegang.aanmelden.forms.SleutelInloggen",
    "reauthenticate_webauthn": "toegang.aanmelden.forms.SleutelBevestigen",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # a beheerder types the addresses
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Statushouders"
MFA_TOTP_PERIOD = 30
MFA_TOTP_TOLERANCE = 1

# Logging in at one's own organisation, see docs/aanmelden.md; without a server it does not exist here.
OIDC = organisatie.uit_omgeving()
SOCIALACCOUNT_ADAPTER = "toegang.adapter.Organisatielogin"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": organisatie.apps(OIDC)}}

# A session is locked after `SESSIE_STIL` without use, announced `SESSIE_WAARSCHUWING` before, and never lasts longer
# than a working day.
SESSION_ENGINE = "toegang.aanmelden.sessies"
SESSIE_STIL = timedelta(minutes=15)
SESSIE_WAARSCHUWING = timedelta(minutes=2)
SESSIE_HOOGSTENS = timedelta(hours=10)
TOESTEL_BEKEND = timedelta(days=180)  # since the last login in that browser

EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT") or "25")
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "1"  # STARTTLS, mostly on port 587
EMAIL_USE_SSL = os.environ.get("EMAIL_USE_SSL") == "1"  # TLS from the first byte, mostly on port 465
EMAIL_TIMEOUT = 10  # seconds; a server that does not answer keeps nobody waiting
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "wegwijs@localhost")

# A message tells what was done, so it stays on the server; Django would put it into a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
GRENZEN = {**grenzen.BEZOEK, **grenzen.POGINGEN}

# --- Language, dates, static files -------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static_verzameld"
STATICFILES_DIRS = [BASE_DIR / "static", BASE_DIR / "static_gebouwd"]
STORAGES = {
    "default": {"BACKEND": "bouwstenen.opslag.Opslag"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT") or GEGEVENS / "media")

# --- Browser security --------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF, *organisatie.oorsprongen(OIDC)],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The demo runs without TLS on the loopback address; everywhere else a connection without TLS is refused.
VEILIG = not DEMO
SECURE_SSL_REDIRECT = VEILIG
SECURE_REDIRECT_EXEMPT = [r"^(livez|readyz|statusz)$"]  # machines ask the internal port
# A server's web processes look whether worker and beat are alive; in a demonstration `start` does.
WAAKT = not DEMO
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000 if VEILIG else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = VEILIG
SECURE_HSTS_PRELOAD = VEILIG
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = VEILIG
SESSION_COOKIE_NAME = "__Host-sessie" if VEILIG else "sessie"
TOESTEL_COOKIE_NAME = "__Host-toestel" if VEILIG else "toestel"
CSRF_COOKIE_NAME = "__Host-csrf" if VEILIG else "csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "toegang.verzenden.views.csrf_mislukt"
SESSION_COOKIE_AGE = int(SESSIE_HOOGSTENS.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Who finds a hole goes here (/.well-known/security.txt): an e-mail address or a page. Without it nothing is there.
BEVEILIGING_CONTACT = os.environ.get("BEVEILIGING_CONTACT", "").strip()

# --- History and logs --------------------------------------------------------------------------------------------

PGHISTORY_APPEND_ONLY = True
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)  # a GET changes nothing
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
LOGGING = logregels.inrichting(os.environ.get("LOG_LEVEL", "WARNING"))

"""The environment of a server that is set up right, for tests about what is wrong; fixed, because it names tests."""

import tempfile

GOED = {
    "DEMO": "0",
    "SECRET_KEY": "kR7-vm2xW9_qLz4TbYc8NfHj3GsPd6ArEuXo5Vi1KwMnBtZyQ0CgSeDa",
    "BSN_SLEUTELS": "dmFuLWRlLXRvZXRzZW4tZW4tdmFuLW5pZXRzLW1lZXI=",
    "BSN_ZOEKSLEUTEL": "5f0c9a7be2d84613a1f7c05e9b3d2846",
    "DATABASE_URL": "postgresql://vught:geheim@db:5432/vught",
    "REDIS_URL": "redis://:geheim@broker:6379/0",
    "ALLOWED_HOSTS": "statushouders.vught.nl",
    "CSRF_TRUSTED_ORIGINS": "https://statushouders.vught.nl",
    "ADRES": "https://statushouders.vught.nl",
    "AANTAL_PROXIES": "1",
    "EMAIL_HOST": "mail.vught.nl",
    "DEFAULT_FROM_EMAIL": "Wegwijs <wegwijs@vught.nl>",
    "MEDIA_ROOT": tempfile.gettempdir(),
}
VERPLICHT = sorted(set(GOED) - {"DEMO", "CSRF_TRUSTED_ORIGINS"})

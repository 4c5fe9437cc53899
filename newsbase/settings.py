"""Settings of newsbase. What the environment can change is documented in docs/operations.md."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsbase.secret_key import stored_secret_key

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("NEWSBASE_VAR", default=str(BASE_DIR / "var")))
# Nobody else on the machine may read the secret key, the passwords' hashes and the texts of outlets.
VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or stored_secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    # First, since its admin table is replaced by ours.
    "newsbase.api.apps.Access",
    "shows",
    "articles",
    "newsbase.apps.Admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "csp",
    "django_filters",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "newsbase.methods.explain_refused_method",
    "newsbase.refusals.explain_busy_database",
]

ROOT_URLCONF = "newsbase.urls"
WSGI_APPLICATION = "newsbase.wsgi.application"

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
                "shows.views.common.for_all_pages",
            ],
        },
    },
]

# Database

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASE_URL = env.str("DATABASE_URL", default="") or f"sqlite:///{VAR_DIR / 'newsbase.sqlite3'}"
DATABASE = environ.Env.db_url_config(DATABASE_URL)
DATABASES = {"default": DATABASE}

if DATABASE.get("ENGINE") not in ("django.db.backends.sqlite3", "django.db.backends.postgresql"):
    # The value is not repeated, since it may contain a password.
    raise ImproperlyConfigured(
        "DATABASE_URL: expected postgresql://user:password@host/name or sqlite:////path"
    )
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    # A transaction that has read cannot wait for the write lock, and fails. So each takes it at the start.
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # A file: in-memory databases raise errors for threads that would wait for each other on a file.
    DATABASE["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
elif pool_size := env.int("DATABASE_POOL_SIZE", default=0):
    DATABASE["OPTIONS"] = DATABASE.get("OPTIONS", {}) | {"pool": {"min_size": 1, "max_size": pool_size}}
else:
    DATABASE["CONN_MAX_AGE"] = 60
    DATABASE["CONN_HEALTH_CHECKS"] = True

# People

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Security

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
CSRF_FAILURE_VIEW = "newsbase.refusals.form_too_old"

if env.bool("NEWSBASE_HTTPS", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/"]
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Language and time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"

# Static files are served by WhiteNoise from where they are: there is no collectstatic to forget.

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
    # What it cannot read is refused, in words for whoever imports it.
    "loggers": {"trafilatura": {"level": "CRITICAL"}},
}

# API

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "newsbase.api.schema.Schema",
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "newsbase.api.tokens.Tokens",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["newsbase.api.rendering.JSONRenderer"],
    "DEFAULT_FILTER_BACKENDS": ["newsbase.api.parameters.Filters"],
    "DEFAULT_PAGINATION_CLASS": "newsbase.api.paging.Pages",
    "EXCEPTION_HANDLER": "newsbase.api.problems.handle",
    "URL_FORMAT_OVERRIDE": None,
}
REST_KNOX = {"TOKEN_TTL": timedelta(days=365), "TOKEN_PREFIX": "newsbase_"}
SPECTACULAR_SETTINGS = {
    "TITLE": "newsbase",
    "DESCRIPTION": "What TV news says about shows, seasons, people and quotes: each value with its sentence.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "ENUM_NAME_OVERRIDES": {"Property": "shows.models.Property"},
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "newsbase.api.reference.declare_problems",
    ],
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "defaultModelsExpandDepth": 0},
    "REDOC_DIST": "SIDECAR",
}

# newsbase

NEWSBASE_MAX_ARTICLE_BYTES = env.int("NEWSBASE_MAX_ARTICLE_BYTES", default=2_000_000)
NEWSBASE_MAX_PAGE_BYTES = env.int("NEWSBASE_MAX_PAGE_BYTES", default=5_000_000)
NEWSBASE_FETCH_SECONDS = env.int("NEWSBASE_FETCH_SECONDS", default=20)
NEWSBASE_FETCH_ALLOW_LOOPBACK = env.bool("NEWSBASE_FETCH_ALLOW_LOOPBACK", default=False)

# The importer refuses by name and with a reason; Django would refuse the whole request.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * NEWSBASE_MAX_ARTICLE_BYTES + 500_000
DATA_UPLOAD_MAX_NUMBER_FILES = 2_000

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")
# Forms wait as long for other writers as on SQLite; commands, which do not come here, wait as long as it takes.
os.environ.setdefault("PGOPTIONS", "-c lock_timeout=20s")
application = get_wsgi_application()

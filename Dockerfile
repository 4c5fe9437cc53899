FROM python:3.11-slim

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore \
    PYTHONUNBUFFERED=1 \
    NEWSBASE_VAR=/var/lib/newsbase

RUN useradd --system --uid 10001 --no-create-home newsbase \
    && install --directory --owner newsbase "$NEWSBASE_VAR"

WORKDIR /app
COPY requirements.txt constraints.txt .
RUN pip install --requirement requirements.txt
COPY . .
RUN python -m compileall -q articles newsbase shows

# The code belongs to root: the application writes under NEWSBASE_VAR alone.
USER newsbase
VOLUME /var/lib/newsbase
EXPOSE 8000

HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://localhost:8000/health/live', timeout=4)"]

CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--worker-tmp-dir", "/dev/shm"]

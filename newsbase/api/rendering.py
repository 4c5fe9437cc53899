import orjson
from rest_framework.renderers import BaseRenderer


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        """The answer as UTF-8; empty if there is none, as for HEAD."""
        return b"" if data is None else orjson.dumps(data, default=str)

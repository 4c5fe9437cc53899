from drf_spectacular.openapi import AutoSchema


class Schema(AutoSchema):
    """Says of an operation who may ask only where the answer depends on it."""

    def get_auth(self) -> list[dict]:
        return super().get_auth() if getattr(self.view, "by_role", False) else []

"""Access tokens, which say on whose behalf a program asks. Only the digest of a token is stored."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from knox.auth import TokenAuthentication
from rest_framework.authentication import get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

INVALID = "This token is not valid: it is mistyped, expired or revoked, or its account is closed."


class Tokens(TokenAuthentication):
    """`Authorization: Token ...`: the request has the rights of the account that the token was made for."""

    def authenticate(self, request):
        if get_authorization_header(request).lower().startswith(b"bearer "):
            raise AuthenticationFailed(
                "Send an access token as “Authorization: Token ...”, not as a bearer token."
            )
        return super().authenticate(request)

    def authenticate_credentials(self, token: bytes):
        # Databases do not accept arbitrary bytes as text.
        if not token.isascii() or b"\0" in token:
            raise AuthenticationFailed(INVALID)
        try:
            return super().authenticate_credentials(token)
        except AuthenticationFailed:
            raise AuthenticationFailed(INVALID) from None


class TokenScheme(OpenApiAuthenticationExtension):
    target_class = Tokens
    name = "token"

    def get_security_definition(self, auto_schema) -> dict:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "An access token that an operator made, after the word `Token` and a space.",
        }

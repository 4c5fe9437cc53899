"""Access tokens for the API, created and revoked by operators."""

from django.contrib import admin, messages
from django.utils import timezone
from knox.admin import AuthTokenAdmin
from knox.models import AuthToken
from knox.settings import knox_settings

# Replaces the table registered by knox, in which digests are shown and editable.
admin.site.unregister(AuthToken)


@admin.register(AuthToken)
class TokenAdmin(AuthTokenAdmin):
    list_display = ["token_key", "user", "created", "expiry"]
    list_select_related = ["user"]
    search_fields = ["token_key", "user__username"]
    date_hierarchy = "created"

    def get_fields(self, request, obj=None):
        return self.list_display if obj else ["user", "expiry"]

    def get_changeform_initial_data(self, request):
        return {"expiry": timezone.now() + knox_settings.TOKEN_TTL} | super().get_changeform_initial_data(
            request
        )

    def has_change_permission(self, request, obj=None):
        return False

    def add_view(self, request, form_url="", extra_context=None):
        only_save = {"show_save_and_add_another": False, "show_save_and_continue": False}
        return super().add_view(request, form_url, only_save | (extra_context or {}))

    def response_add(self, request, obj, post_url_continue=None):
        # The usual message would show the digest beside the token.
        return self.response_post_save_add(request, obj)

    def save_model(self, request, obj, form, change):
        obj.save()
        messages.success(request, f"The token, shown only this once: {form.token}")

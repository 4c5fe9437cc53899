from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView

from newsbase import health

urlpatterns = [
    path("api/", require_safe(RedirectView.as_view(pattern_name="api-root"))),
    path("api/v1/", include("newsbase.api.urls")),
    path("articles/", include("articles.urls")),
    path("accounts/login/", auth.LoginView.as_view(), name="login"),
    path("accounts/logout/", auth.LogoutView.as_view(), name="logout"),
    path("accounts/password/", auth.PasswordChangeView.as_view(), name="password_change"),
    path("accounts/password/done/", auth.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("admin/", admin.site.urls),
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("", include("shows.urls")),
]

handler400 = "newsbase.api.problems.bad_request"
handler403 = "newsbase.refusals.forbidden"
handler404 = "newsbase.api.problems.page_not_found"
handler500 = "newsbase.api.problems.server_error"

"""The addresses of a server where logging in at one's own organisation is configured."""

from django.urls import include, path

from vught_statushouders import urls

handler429 = urls.handler429
urlpatterns = [*urls.urlpatterns, path("account/", include("toegang.aanmelden.urls_oidc"))]

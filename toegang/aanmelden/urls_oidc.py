"""Logging in at one's own organisation; these addresses exist only where that is configured."""

from allauth.socialaccount import views as allauth_views
from django.urls import path

from toegang.aanmelden import views

urlpatterns = [
    path("organisatie/<slug:provider_id>/", views.organisatie_login, name="openid_connect_login"),
    path("organisatie/<slug:provider_id>/terug/", views.organisatie_terug, name="openid_connect_callback"),
    path("organisatie/", allauth_views.login_cancelled, name="socialaccount_login_cancelled"),
]

"""The addresses of a school that logs in."""

from django.urls import path

from inburgering import views_partner as views

urlpatterns = [
    path("", views.partner_groepen, name="partner_groepen"),
    path("<int:pk>/aanwezigheid/", views.partner_aanwezigheid, name="partner_aanwezigheid"),
]

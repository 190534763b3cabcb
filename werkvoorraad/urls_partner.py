"""The addresses of partners, apart from those of the gemeente."""

from django.urls import path

from werkvoorraad import views_partner as views

urlpatterns = [
    path("", views.partner_caseload, name="partner_caseload"),
    path("<str:nummer>/", views.partner_dossier, name="partner_dossier"),
    path("<str:nummer>/verwijzingen/<int:pk>/", views.partner_verwijzing, name="partner_verwijzing"),
    path("<str:nummer>/doorgeven/", views.partner_bijdrage, name="partner_bijdrage"),
]

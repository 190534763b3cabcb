"""The addresses of a school that logs in, and of whoever prepares the PVT or the MAP."""

from django.urls import path

from inburgering.partner import views

urlpatterns = [
    path("groepen/", views.partner_groepen, name="partner_groepen"),
    path("groepen/<int:pk>/aanwezigheid/", views.partner_aanwezigheid, name="partner_aanwezigheid"),
    path(
        "dossiers/<str:nummer>/bijeenkomsten/nieuw/<str:soort>/",
        views.partner_bijeenkomst_nieuw,
        name="partner_bijeenkomst_nieuw",
    ),
    path(
        "dossiers/<str:nummer>/bijeenkomsten/<int:pk>/",
        views.partner_bijeenkomst,
        name="partner_bijeenkomst",
    ),
    path(
        "dossiers/<str:nummer>/bijeenkomsten/<int:pk>/verwijderen/",
        views.partner_bijeenkomst_verwijderen,
        name="partner_bijeenkomst_verwijderen",
    ),
]

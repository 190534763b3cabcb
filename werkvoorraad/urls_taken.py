"""The addresses of tasks and talks; a task can also be about no client."""

from django.urls import path

from werkvoorraad import views_gesprek, views_taak

urlpatterns = [
    path("taken/nieuw/", views_taak.taak_nieuw, name="taak_nieuw"),
    path("taken/<int:pk>/", views_taak.taak, name="taak"),
    path("taken/<int:pk>/klaar/", views_taak.taak_klaar, name="taak_klaar"),
    path("taken/<int:pk>/uitstellen/", views_taak.taak_uitstellen, name="taak_uitstellen"),
    path("taken/<int:pk>/heropenen/", views_taak.taak_heropenen, name="taak_heropenen"),
    path("taken/<int:pk>/verwijderen/", views_taak.taak_verwijderen, name="taak_verwijderen"),
    path("dossiers/<str:nummer>/taken/nieuw/", views_taak.taak_nieuw, name="dossier_taak_nieuw"),
    path("dossiers/<str:nummer>/gesprekken/nieuw/", views_gesprek.gesprek, name="gesprek_nieuw"),
    path("dossiers/<str:nummer>/gesprekken/telefoon/", views_gesprek.gesprek_telefoon, name="gesprek_telefoon"),
    path("dossiers/<str:nummer>/gesprekken/<int:pk>/", views_gesprek.gesprek, name="gesprek"),
    path(
        "dossiers/<str:nummer>/gesprekken/<int:pk>/verwijderen/",
        views_gesprek.gesprek_verwijderen,
        name="gesprek_verwijderen",
    ),
]

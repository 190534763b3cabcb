from django.urls import path

from werkvoorraad import views, views_werklijst

urlpatterns = [
    path("", views.dossier, name="dossier"),
    path("logboek/", views.historie, name="historie"),
    path("termijnen/", views.termijnen, name="termijnen"),
    path("termijnen/<str:code>/uitstellen/", views_werklijst.termijn_uitstellen, name="termijn_uitstellen"),
    path("uitstel/<int:pk>/verwijderen/", views_werklijst.uitstel_verwijderen, name="uitstel_verwijderen"),
]

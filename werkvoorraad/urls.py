from django.urls import path

from werkvoorraad import views

urlpatterns = [
    path("", views.dossier, name="dossier"),
    path("logboek/", views.historie, name="historie"),
    path("termijnen/", views.termijnen, name="termijnen"),
]

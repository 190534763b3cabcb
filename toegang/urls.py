from django.urls import path

from toegang import views

urlpatterns = [
    path("thema/<str:code>.css", views.thema, name="thema"),
    path("rechten/", views.rechten, name="rechten"),
    path("medewerkers/", views.medewerkers, name="medewerkers"),
    path("medewerkers/nieuw/", views.medewerker, name="medewerker_nieuw"),
    path("medewerkers/<int:pk>/", views.medewerker, name="medewerker"),
    path("waarneming/", views.waarnemingen, name="waarnemingen"),
    path("waarneming/nieuw/", views.waarneming, name="waarneming_nieuw"),
    path("waarneming/<int:pk>/", views.waarneming, name="waarneming"),
    path("waarneming/<int:pk>/verwijderen/", views.waarneming_verwijderen, name="waarneming_verwijderen"),
]

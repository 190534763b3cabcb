"""The addresses about the money of all households."""

from django.urls import path

from ontzorging.betaling import views

urlpatterns = [
    path("", views.ontzorging_team, name="ontzorging_team"),
    path("betalingen/", views.betaalbestanden, name="betaalbestanden"),
    path("betalingen/nieuw/", views.betaalbestand_nieuw, name="betaalbestand_nieuw"),
    path("betalingen/<int:pk>/", views.betaalbestand, name="betaalbestand"),
    path("betalingen/<int:pk>/goedkeuren/", views.betaalbestand_goedkeuren, name="betaalbestand_goedkeuren"),
    path("betalingen/<int:pk>/intrekken/", views.betaalbestand_intrekken, name="betaalbestand_intrekken"),
    path("betalingen/<int:pk>/betaald/", views.betaalbestand_betaald, name="betaalbestand_betaald"),
    path("betalingen/<int:pk>/xml/", views.betaalbestand_xml, name="betaalbestand_xml"),
]

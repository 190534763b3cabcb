from django.urls import path

from ontzorging.betaling import views

urlpatterns = [
    path("", views.betaalbestanden, name="betaalbestanden"),
    path("nieuw/", views.betaalbestand_nieuw, name="betaalbestand_nieuw"),
    path("<int:pk>/", views.betaalbestand, name="betaalbestand"),
    path("<int:pk>/goedkeuren/", views.betaalbestand_goedkeuren, name="betaalbestand_goedkeuren"),
    path("<int:pk>/intrekken/", views.betaalbestand_intrekken, name="betaalbestand_intrekken"),
    path("<int:pk>/betaald/", views.betaalbestand_betaald, name="betaalbestand_betaald"),
    path("<int:pk>/xml/", views.betaalbestand_xml, name="betaalbestand_xml"),
]

"""The addresses of the lengths of terms."""

from django.urls import path

from werkvoorraad import views_lengte as views

urlpatterns = [
    path("", views.lengtes, name="lengtes"),
    path("<str:code>/nieuw/", views.lengte_nieuw, name="lengte_nieuw"),
    path("lengte/<int:pk>/", views.lengte, name="lengte"),
    path("lengte/<int:pk>/verwijderen/", views.lengte_verwijderen, name="lengte_verwijderen"),
]

"""The addresses of what a gemeente sets: the lengths of terms, and what its letters say."""

from django.urls import path

from werkvoorraad import views_lengte as views

urlpatterns = [
    path("", views.lengtes, name="lengtes"),
    path("gemeente/", views.gemeente, name="gemeente"),
    path("<str:code>/nieuw/", views.lengte_nieuw, name="lengte_nieuw"),
    path("lengte/<int:pk>/", views.lengte, name="lengte"),
    path("lengte/<int:pk>/verwijderen/", views.lengte_verwijderen, name="lengte_verwijderen"),
]

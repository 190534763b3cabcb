"""The addresses about the money of all households."""

from django.urls import include, path

from ontzorging.team import views

urlpatterns = [
    path("", views.ontzorging_team, name="ontzorging_team"),
    path("betalingen/", include("ontzorging.betaling.urls")),
]

"""The addresses of the mail that goes out by itself."""

from django.urls import path

from werkvoorraad import views_bericht as views

urlpatterns = [
    path("", views.berichten, name="berichten"),
    path("<int:pk>/opnieuw/", views.bericht_opnieuw, name="bericht_opnieuw"),
]

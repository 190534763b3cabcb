"""The addresses of the mail that goes out by itself."""

from django.urls import path

from werkvoorraad import views_bericht as views

urlpatterns = [
    path("", views.berichten, name="berichten"),
    path("overig/", views.zendingen, name="zendingen"),
    path("overig/<int:pk>/opnieuw/", views.zending_opnieuw, name="zending_opnieuw"),
    path("<int:pk>/opnieuw/", views.bericht_opnieuw, name="bericht_opnieuw"),
]

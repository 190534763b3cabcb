from django.urls import path

from inburgering.lijst import views

urlpatterns = [
    path("lijst/", views.lijst_invoeren, name="lijst_invoeren"),
    path("lijst/voorbeeld/", views.lijst_voorbeeld, name="lijst_voorbeeld"),
]

from django.urls import path

from inburgering.lijst import views

urlpatterns = [
    path("lijst/", views.lijst_invoeren, name="lijst_invoeren"),
]

from django.urls import path

from pip_plan.uitnodiging import views

urlpatterns = [
    path("bericht/", views.bericht_voorbereiden, name="bericht_voorbereiden"),
]

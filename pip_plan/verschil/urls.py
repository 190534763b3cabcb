from django.urls import path

from pip_plan.verschil import views

urlpatterns = [
    path("pip/verschil/", views.pip_verschil, name="pip_verschil"),
]

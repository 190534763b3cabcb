from django.urls import path

from pip_plan.besluit import views

urlpatterns = [
    path("pip/<int:pk>/besluit/", views.pip_besluit, name="pip_besluit"),
]

from django.urls import path

from pip_plan.vaststellen import views

urlpatterns = [
    path("pip/<int:pk>/vaststellen/", views.pip_vaststellen, name="pip_vaststellen"),
]

from django.urls import path

from pip_plan.evaluatie import views

urlpatterns = [
    path("pip/<int:pk>/evalueren/", views.pip_evalueren, name="pip_evalueren"),
]

from django.urls import path

from pip_plan.plan import views

urlpatterns = [
    path("pip/nieuw/", views.pip_nieuw, name="pip_nieuw"),
    path("pip/<int:pk>/verwijderen/", views.pip_verwijderen, name="pip_verwijderen"),
]

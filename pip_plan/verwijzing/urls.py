from django.urls import path

from pip_plan.verwijzing import views

urlpatterns = [
    path("verwijzingen/nieuw/", views.verwijzing, name="verwijzing_nieuw"),
    path("verwijzingen/<int:pk>/", views.verwijzing, name="verwijzing"),
    path("verwijzingen/<int:pk>/verwijderen/", views.verwijzing_verwijderen, name="verwijzing_verwijderen"),
]

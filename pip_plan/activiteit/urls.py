from django.urls import path

from pip_plan.activiteit import views

urlpatterns = [
    path("activiteiten/nieuw/", views.activiteit, name="activiteit_nieuw"),
    path("activiteiten/<int:pk>/", views.activiteit, name="activiteit"),
    path("activiteiten/<int:pk>/verwijderen/", views.activiteit_verwijderen, name="activiteit_verwijderen"),
]

from django.urls import path

from pip_plan.advies import views

urlpatterns = [
    path("adviezen/nieuw/", views.advies, name="advies_nieuw"),
    path("adviezen/<int:pk>/", views.advies, name="advies"),
    path("adviezen/<int:pk>/verwijderen/", views.advies_verwijderen, name="advies_verwijderen"),
]

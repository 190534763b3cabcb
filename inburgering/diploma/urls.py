from django.urls import path

from inburgering.diploma import views

urlpatterns = [
    path("diploma/nieuw/", views.diploma, name="diploma_nieuw"),
    path("diploma/<int:pk>/", views.diploma, name="diploma"),
    path("diploma/<int:pk>/verwijderen/", views.diploma_verwijderen, name="diploma_verwijderen"),
]

from django.urls import path

from inburgering.examens import views

urlpatterns = [
    path("examens/nieuw/", views.examen, name="examen_nieuw"),
    path("examens/<int:pk>/", views.examen, name="examen"),
    path("examens/<int:pk>/verwijderen/", views.examen_verwijderen, name="examen_verwijderen"),
]

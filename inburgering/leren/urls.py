from django.urls import path

from inburgering.leren import views

urlpatterns = [
    path("cursussen/nieuw/", views.cursus, name="cursus_nieuw"),
    path("cursussen/<int:pk>/", views.cursus, name="cursus"),
    path("cursussen/<int:pk>/verwijderen/", views.cursus_verwijderen, name="cursus_verwijderen"),
    path("isk/nieuw/", views.isk, name="isk_nieuw"),
    path("isk/<int:pk>/", views.isk, name="isk"),
    path("isk/<int:pk>/verwijderen/", views.isk_verwijderen, name="isk_verwijderen"),
]

from django.urls import path

from inburgering.uren import views

urlpatterns = [
    path("uren/nieuw/", views.uren, name="uren_nieuw"),
    path("uren/<int:pk>/", views.uren, name="uren"),
    path("uren/<int:pk>/verwijderen/", views.uren_verwijderen, name="uren_verwijderen"),
]

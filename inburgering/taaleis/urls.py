from django.urls import path

from inburgering.taaleis import views

urlpatterns = [
    path("taaleis/", views.taaleisen, name="taaleisen"),
    path("taaleis/nieuw/", views.taaleis, name="taaleis_nieuw"),
    path("taaleis/<int:pk>/", views.taaleis, name="taaleis"),
    path("taaleis/<int:pk>/verwijderen/", views.taaleis_verwijderen, name="taaleis_verwijderen"),
    path("taaleis/<int:pk>/besluit/", views.taaleis_besluit, name="taaleis_besluit"),
]

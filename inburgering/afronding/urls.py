from django.urls import path

from inburgering.afronding import views

urlpatterns = [
    path("afrondingen/nieuw/", views.afronding, name="afronding_nieuw"),
    path("afrondingen/<int:pk>/", views.afronding, name="afronding"),
    path("afrondingen/<int:pk>/verwijderen/", views.afronding_verwijderen, name="afronding_verwijderen"),
]

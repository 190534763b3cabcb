from django.urls import path

from inburgering.aanvragen import views

urlpatterns = [
    path("vrijstellingen/nieuw/", views.vrijstelling, name="vrijstelling_nieuw"),
    path("vrijstellingen/<int:pk>/", views.vrijstelling, name="vrijstelling"),
    path("vrijstellingen/<int:pk>/verwijderen/", views.vrijstelling_verwijderen, name="vrijstelling_verwijderen"),
    path("verlengingen/nieuw/", views.verlenging, name="verlenging_nieuw"),
    path("verlengingen/<int:pk>/", views.verlenging, name="verlenging"),
    path("verlengingen/<int:pk>/verwijderen/", views.verlenging_verwijderen, name="verlenging_verwijderen"),
]

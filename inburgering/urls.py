from django.urls import path

from inburgering import views

urlpatterns = [
    path("inburgering/", views.inburgering, name="inburgering"),
    path("cursussen/nieuw/", views.cursus, name="cursus_nieuw"),
    path("cursussen/<int:pk>/", views.cursus, name="cursus"),
    path("cursussen/<int:pk>/verwijderen/", views.cursus_verwijderen, name="cursus_verwijderen"),
    path("isk/nieuw/", views.isk, name="isk_nieuw"),
    path("isk/<int:pk>/", views.isk, name="isk"),
    path("isk/<int:pk>/verwijderen/", views.isk_verwijderen, name="isk_verwijderen"),
    path("diploma/nieuw/", views.diploma, name="diploma_nieuw"),
    path("diploma/<int:pk>/", views.diploma, name="diploma"),
    path("diploma/<int:pk>/verwijderen/", views.diploma_verwijderen, name="diploma_verwijderen"),
    path("uren/nieuw/", views.uren, name="uren_nieuw"),
    path("uren/<int:pk>/", views.uren, name="uren"),
    path("uren/<int:pk>/verwijderen/", views.uren_verwijderen, name="uren_verwijderen"),
    path("examens/nieuw/", views.examen, name="examen_nieuw"),
    path("examens/<int:pk>/", views.examen, name="examen"),
    path("examens/<int:pk>/verwijderen/", views.examen_verwijderen, name="examen_verwijderen"),
    path("vrijstellingen/nieuw/", views.vrijstelling, name="vrijstelling_nieuw"),
    path("vrijstellingen/<int:pk>/", views.vrijstelling, name="vrijstelling"),
    path("vrijstellingen/<int:pk>/verwijderen/", views.vrijstelling_verwijderen, name="vrijstelling_verwijderen"),
    path("taalmetingen/nieuw/", views.taalmeting, name="taalmeting_nieuw"),
    path("taalmetingen/<int:pk>/", views.taalmeting, name="taalmeting"),
    path("taalmetingen/<int:pk>/verwijderen/", views.taalmeting_verwijderen, name="taalmeting_verwijderen"),
    path("afrondingen/nieuw/", views.afronding, name="afronding_nieuw"),
    path("afrondingen/<int:pk>/", views.afronding, name="afronding"),
    path("afrondingen/<int:pk>/verwijderen/", views.afronding_verwijderen, name="afronding_verwijderen"),
]

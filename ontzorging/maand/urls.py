from django.urls import path

from ontzorging.maand import views

urlpatterns = [
    path("maand/opstellen/", views.maandstaat_opstellen, name="maandstaat_opstellen"),
    path("maand/<int:pk>/", views.maandstaat, name="maandstaat"),
    path("maand/<int:pk>/sluiten/", views.maandstaat_sluiten, name="maandstaat_sluiten"),
    path("maand/<int:pk>/opnieuw/", views.maandstaat_herberekenen, name="maandstaat_herberekenen"),
    path("maand/<int:pk>/pdf/", views.maandstaat_pdf, name="maandstaat_pdf"),
    path("maand/<int:pk>/regel/nieuw/", views.maandregel_nieuw, name="maandregel_nieuw"),
    path("maandregel/<int:pk>/", views.maandregel, name="maandregel"),
    path("maandregel/<int:pk>/verwijderen/", views.maandregel_verwijderen, name="maandregel_verwijderen"),
]

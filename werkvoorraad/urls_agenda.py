"""The addresses of the calendar feed, and of the page on which somebody gets one."""

from django.urls import path

from werkvoorraad import views_agenda as views

urlpatterns = [
    path("agenda/<str:sleutel>.ics", views.agenda, name="agenda"),
    path("account/agenda/", views.mijn_agenda, name="mijn_agenda"),
    path("account/agenda/nieuw/", views.agenda_nieuw, name="agenda_nieuw"),
    path("account/agenda/intrekken/", views.agenda_intrekken, name="agenda_intrekken"),
]

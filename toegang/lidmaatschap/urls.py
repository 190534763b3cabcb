from django.urls import path

from toegang.lidmaatschap import views

urlpatterns = [
    path("", views.werkplekken, name="werkplekken"),
    path("<int:pk>/wisselen/", views.wisselen, name="werkplek_wisselen"),
    path("<int:pk>/aannemen/", views.aannemen, name="werkplek_aannemen"),
    path("<int:pk>/afslaan/", views.afslaan, name="werkplek_afslaan"),
]

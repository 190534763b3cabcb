from django.urls import path

from pip_plan import views, views_advies, views_week

urlpatterns = [
    path("activiteiten/", views_advies.activiteiten, name="activiteiten"),
    path("activiteiten/nieuw/", views.activiteit, name="activiteit_nieuw"),
    path("activiteiten/<int:pk>/", views.activiteit, name="activiteit"),
    path("activiteiten/<int:pk>/verwijderen/", views.activiteit_verwijderen, name="activiteit_verwijderen"),
    path("adviezen/nieuw/", views_advies.advies, name="advies_nieuw"),
    path("adviezen/<int:pk>/", views_advies.advies, name="advies"),
    path("adviezen/<int:pk>/verwijderen/", views_advies.advies_verwijderen, name="advies_verwijderen"),
    path("verwijzingen/nieuw/", views_advies.verwijzing, name="verwijzing_nieuw"),
    path("verwijzingen/<int:pk>/", views_advies.verwijzing, name="verwijzing"),
    path("verwijzingen/<int:pk>/verwijderen/", views_advies.verwijzing_verwijderen, name="verwijzing_verwijderen"),
    path("pip/<int:versie>/week/", views_week.week, name="week"),
    path("pip/<int:versie>/week/client/", views_week.week_client, name="week_client"),
    path("pip/<int:versie>/week/advies/", views_week.week_advies, name="week_advies"),
    path("pip/<int:versie>/week/nieuw/", views_week.weekdeel, name="weekdeel_nieuw"),
    path("pip/<int:versie>/week/<int:pk>/", views_week.weekdeel, name="weekdeel"),
    path("pip/<int:versie>/week/<int:pk>/verwijderen/", views_week.weekdeel_verwijderen, name="weekdeel_verwijderen"),
    path("bericht/", views.bericht_voorbereiden, name="bericht_voorbereiden"),
]

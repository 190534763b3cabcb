from django.urls import path

from pip_plan.week import views

urlpatterns = [
    path("pip/<int:pk>/week/", views.week, name="week"),
    path("pip/<int:pk>/week/client/", views.week_client, name="week_client"),
    path("pip/<int:pk>/week/advies/", views.week_advies, name="week_advies"),
    path("pip/<int:pk>/week/nieuw/", views.weekdeel_nieuw, name="weekdeel_nieuw"),
    path("pip/weekdelen/<int:pk>/", views.weekdeel, name="weekdeel"),
    path("pip/weekdelen/<int:pk>/verwijderen/", views.weekdeel_verwijderen, name="weekdeel_verwijderen"),
]

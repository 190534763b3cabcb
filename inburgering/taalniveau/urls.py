from django.urls import path

from inburgering.taalniveau import views

urlpatterns = [
    path("taalmetingen/nieuw/", views.taalmeting, name="taalmeting_nieuw"),
    path("taalmetingen/<int:pk>/", views.taalmeting, name="taalmeting"),
    path("taalmetingen/<int:pk>/verwijderen/", views.taalmeting_verwijderen, name="taalmeting_verwijderen"),
]

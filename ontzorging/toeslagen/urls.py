from django.urls import path

from ontzorging.toeslagen import views

urlpatterns = [
    path("toeslag/nieuw/", views.toeslag, name="toeslag_nieuw"),
    path("toeslag/<int:pk>/", views.toeslag, name="toeslag"),
    path("toeslag/<int:pk>/verwijderen/", views.toeslag_verwijderen, name="toeslag_verwijderen"),
]

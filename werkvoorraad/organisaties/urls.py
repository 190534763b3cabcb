from django.urls import path

from werkvoorraad.organisaties import views

urlpatterns = [
    path("", views.organisaties, name="organisaties"),
    path("nieuw/", views.organisatie_wijzigen, name="organisatie_nieuw"),
    path("<int:pk>/", views.organisatie, name="organisatie"),
    path("<int:pk>/wijzigen/", views.organisatie_wijzigen, name="organisatie_wijzigen"),
    path("<int:pk>/beeindigen/", views.organisatie_beeindigen, name="organisatie_beeindigen"),
    path("<int:pk>/heropenen/", views.organisatie_heropenen, name="organisatie_heropenen"),
]

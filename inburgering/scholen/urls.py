"""The addresses of schools, apart from those of dossiers."""

from django.urls import include, path

from inburgering.scholen import views as views

urlpatterns = [
    path("", views.scholen, name="scholen"),
    path("", include("inburgering.lijst.urls")),
    path("nieuw/", views.school_wijzigen, name="school_nieuw"),
    path("<int:school>/", views.school, name="school"),
    path("<int:school>/wijzigen/", views.school_wijzigen, name="school_wijzigen"),
    path("<int:school>/keurmerk/", views.keurmerk, name="keurmerk_nieuw"),
    path("<int:school>/keurmerk/<int:pk>/", views.keurmerk, name="keurmerk"),
    path("<int:school>/contract/", views.contract, name="contract_nieuw"),
    path("<int:school>/contract/<int:pk>/", views.contract, name="contract"),
    path("<int:school>/groep/", views.groep, name="groep_nieuw"),
    path("<int:school>/groep/<int:pk>/", views.groep, name="groep"),
    path("", include("inburgering.aanwezigheid.urls")),
]

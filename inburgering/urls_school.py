"""The addresses of schools, apart from those of dossiers."""

from django.urls import path

from inburgering import views_school as views

urlpatterns = [
    path("", views.scholen, name="scholen"),
    path("lijst/", views.lijst_invoeren, name="lijst_invoeren"),
    path("lijst/voorbeeld/", views.lijst_voorbeeld, name="lijst_voorbeeld"),
    path("nieuw/", views.school_wijzigen, name="school_nieuw"),
    path("<int:school>/", views.school, name="school"),
    path("<int:school>/wijzigen/", views.school_wijzigen, name="school_wijzigen"),
    path("<int:school>/keurmerk/", views.keurmerk, name="keurmerk_nieuw"),
    path("<int:school>/keurmerk/<int:pk>/", views.keurmerk, name="keurmerk"),
    path("<int:school>/contract/", views.contract, name="contract_nieuw"),
    path("<int:school>/contract/<int:pk>/", views.contract, name="contract"),
    path("<int:school>/groep/", views.groep, name="groep_nieuw"),
    path("<int:school>/groep/<int:pk>/", views.groep, name="groep"),
    path("groepen/<int:pk>/aanwezigheid/", views.aanwezigheid, name="aanwezigheid"),
]

"""The addresses under one dossier; each room lists its own."""

from django.urls import include, path

from pip_plan import views

urlpatterns = [
    path("activiteiten/", views.activiteiten, name="activiteiten"),
    path("pip/", views.pips, name="pips"),
    path("pip/<int:pk>/", views.pip, name="pip"),
    path("", include("pip_plan.activiteit.urls")),
    path("", include("pip_plan.advies.urls")),
    path("", include("pip_plan.besluit.urls")),
    path("", include("pip_plan.diploma.urls")),
    path("", include("pip_plan.doel.urls")),
    path("", include("pip_plan.evaluatie.urls")),
    path("", include("pip_plan.plan.urls")),
    path("", include("pip_plan.stukken.urls")),
    path("", include("pip_plan.tekenen.urls")),
    path("", include("pip_plan.uitnodiging.urls")),
    path("", include("pip_plan.vaststellen.urls")),
    path("", include("pip_plan.verschil.urls")),
    path("", include("pip_plan.verwijzing.urls")),
    path("", include("pip_plan.week.urls")),
]

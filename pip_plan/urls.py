from django.urls import path

from pip_plan import views, views_advies, views_doel, views_plan, views_week

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
    path("pip/<int:pk>/week/", views_week.week, name="week"),
    path("pip/<int:pk>/week/client/", views_week.week_client, name="week_client"),
    path("pip/<int:pk>/week/advies/", views_week.week_advies, name="week_advies"),
    path("pip/<int:pk>/week/nieuw/", views_week.weekdeel_nieuw, name="weekdeel_nieuw"),
    path("pip/weekdelen/<int:pk>/", views_week.weekdeel, name="weekdeel"),
    path("pip/weekdelen/<int:pk>/verwijderen/", views_week.weekdeel_verwijderen, name="weekdeel_verwijderen"),
    path("bericht/", views.bericht_voorbereiden, name="bericht_voorbereiden"),
    path("pip/", views_plan.pips, name="pips"),
    path("pip/nieuw/", views_plan.pip_nieuw, name="pip_nieuw"),
    path("pip/verschil/", views_plan.pip_verschil, name="pip_verschil"),
    path("pip/<int:pk>/", views_plan.pip, name="pip"),
    path("pip/<int:pk>/besluit/", views_plan.pip_besluit, name="pip_besluit"),
    path("pip/<int:pk>/bespreken/", views_plan.pip_bespreken, name="pip_bespreken"),
    path("pip/<int:pk>/handtekening/", views_plan.pip_handtekening, name="pip_handtekening"),
    path(
        "pip/<int:pk>/handtekening/intrekken/", views_plan.pip_handtekening_intrekken, name="pip_handtekening_intrekken"
    ),
    path("pip/<int:pk>/vaststellen/", views_plan.pip_vaststellen, name="pip_vaststellen"),
    path("pip/<int:pk>/verwijderen/", views_plan.pip_verwijderen, name="pip_verwijderen"),
    path("pip/<int:pk>/voorstellen/", views_doel.pip_voorstellen, name="pip_voorstellen"),
    path("pip/<int:pk>/doel/", views_doel.doel_nieuw, name="doel_nieuw"),
    path("pip/<int:pk>/evalueren/", views_doel.pip_evalueren, name="pip_evalueren"),
    path("pip/doelen/<int:pk>/", views_doel.doel, name="doel"),
    path("pip/doelen/<int:pk>/verwijderen/", views_doel.doel_verwijderen, name="doel_verwijderen"),
    path("pip/doelen/<int:pk>/stap/", views_doel.doelstap_nieuw, name="doelstap_nieuw"),
    path("pip/stappen/<int:pk>/", views_doel.doelstap, name="doelstap"),
    path("pip/stappen/<int:pk>/verwijderen/", views_doel.doelstap_verwijderen, name="doelstap_verwijderen"),
]

from django.urls import path

from pip_plan.advies import views as advies
from pip_plan.diploma import views as diploma
from pip_plan.doel import views as doel
from pip_plan.plan import views as plan
from pip_plan.stukken import views as stukken
from pip_plan.uitnodiging import views as uitnodiging
from pip_plan.week import views as week

urlpatterns = [
    path("activiteiten/", advies.activiteiten, name="activiteiten"),
    path("activiteiten/nieuw/", uitnodiging.activiteit, name="activiteit_nieuw"),
    path("activiteiten/<int:pk>/", uitnodiging.activiteit, name="activiteit"),
    path("activiteiten/<int:pk>/verwijderen/", uitnodiging.activiteit_verwijderen, name="activiteit_verwijderen"),
    path("adviezen/nieuw/", advies.advies, name="advies_nieuw"),
    path("adviezen/<int:pk>/", advies.advies, name="advies"),
    path("adviezen/<int:pk>/verwijderen/", advies.advies_verwijderen, name="advies_verwijderen"),
    path("verwijzingen/nieuw/", advies.verwijzing, name="verwijzing_nieuw"),
    path("verwijzingen/<int:pk>/", advies.verwijzing, name="verwijzing"),
    path("verwijzingen/<int:pk>/verwijderen/", advies.verwijzing_verwijderen, name="verwijzing_verwijderen"),
    path("diplomas/nieuw/", diploma.diplomawaardering, name="diplomawaardering_nieuw"),
    path("diplomas/<int:pk>/", diploma.diplomawaardering, name="diplomawaardering"),
    path(
        "diplomas/<int:pk>/verwijderen/",
        diploma.diplomawaardering_verwijderen,
        name="diplomawaardering_verwijderen",
    ),
    path("pip/<int:pk>/week/", week.week, name="week"),
    path("pip/<int:pk>/week/client/", week.week_client, name="week_client"),
    path("pip/<int:pk>/week/advies/", week.week_advies, name="week_advies"),
    path("pip/<int:pk>/week/nieuw/", week.weekdeel_nieuw, name="weekdeel_nieuw"),
    path("pip/weekdelen/<int:pk>/", week.weekdeel, name="weekdeel"),
    path("pip/weekdelen/<int:pk>/verwijderen/", week.weekdeel_verwijderen, name="weekdeel_verwijderen"),
    path("bericht/", uitnodiging.bericht_voorbereiden, name="bericht_voorbereiden"),
    path("pip/", plan.pips, name="pips"),
    path("pip/nieuw/", plan.pip_nieuw, name="pip_nieuw"),
    path("pip/verschil/", plan.pip_verschil, name="pip_verschil"),
    path("pip/<int:pk>/", plan.pip, name="pip"),
    path("pip/<int:pk>/besluit/", plan.pip_besluit, name="pip_besluit"),
    path("pip/<int:pk>/bespreken/", plan.pip_bespreken, name="pip_bespreken"),
    path("pip/<int:pk>/handtekening/", plan.pip_handtekening, name="pip_handtekening"),
    path("pip/<int:pk>/handtekening/intrekken/", plan.pip_handtekening_intrekken, name="pip_handtekening_intrekken"),
    path("pip/<int:pk>/vaststellen/", plan.pip_vaststellen, name="pip_vaststellen"),
    path("pip/<int:pk>/verwijderen/", plan.pip_verwijderen, name="pip_verwijderen"),
    path("pip/<int:pk>/documenten/", stukken.pip_documenten, name="pip_documenten"),
    path("pip/<int:pk>/documenten/<slug:soort>/", stukken.pip_document, name="pip_document"),
    path("pip/<int:pk>/documenten/<slug:soort>/maken/", stukken.pip_document_maken, name="pip_document_maken"),
    path("pip/<int:pk>/voorstellen/", doel.pip_voorstellen, name="pip_voorstellen"),
    path("pip/<int:pk>/doel/", doel.doel_nieuw, name="doel_nieuw"),
    path("pip/<int:pk>/evalueren/", doel.pip_evalueren, name="pip_evalueren"),
    path("pip/doelen/<int:pk>/", doel.doel, name="doel"),
    path("pip/doelen/<int:pk>/verwijderen/", doel.doel_verwijderen, name="doel_verwijderen"),
    path("pip/doelen/<int:pk>/stap/", doel.doelstap_nieuw, name="doelstap_nieuw"),
    path("pip/stappen/<int:pk>/", doel.doelstap, name="doelstap"),
    path("pip/stappen/<int:pk>/verwijderen/", doel.doelstap_verwijderen, name="doelstap_verwijderen"),
]

from django.urls import path

from dossier import views, views_caseload, views_delen, views_plaats, views_termijn

urlpatterns = [
    path("", views_caseload.caseload, name="caseload"),
    path("zoeken/", views_caseload.zoeken, name="zoeken"),
    path("overdragen/", views_caseload.overdragen, name="overdragen"),
    path("delingen/", views_delen.delingen, name="delingen"),
    path("buiten-caseload/", views_delen.noodtoegang, name="noodtoegang"),
    path("buiten-caseload/overzicht/", views_delen.noodtoegangen, name="noodtoegangen"),
    path("nieuw/", views.dossier_nieuw, name="dossier_nieuw"),
    path("<str:nummer>/persoon/", views.persoon, name="persoon"),
    path("<str:nummer>/vertrek/", views.vertrek, name="vertrek"),
    path("<str:nummer>/afsluiten/", views.afsluiten, name="afsluiten"),
    path("<str:nummer>/heropenen/", views.heropenen, name="heropenen"),
    path("<str:nummer>/gezin/nieuw/", views.gezinslid_nieuw, name="gezinslid_nieuw"),
    path("<str:nummer>/gezin/nieuwe-plaats/", views_plaats.nieuwe_plaats, name="nieuwe_plaats"),
    path("<str:nummer>/gezin/plaats/", views.lid, name="lid"),
    path("<str:nummer>/gezin/naam/", views.huishouden, name="huishouden"),
    path("<str:nummer>/koppeling/", views.koppeling, name="koppeling"),
    path("<str:nummer>/huisvesting/nieuw/", views.huisvesting, name="huisvesting_nieuw"),
    path("<str:nummer>/huisvesting/<int:pk>/", views.huisvesting, name="huisvesting"),
    path(
        "<str:nummer>/huisvesting/<int:pk>/verwijderen/", views.huisvesting_verwijderen, name="huisvesting_verwijderen"
    ),
    path("<str:nummer>/bsn/", views_delen.bsn, name="bsn"),
    path("<str:nummer>/delen/nieuw/", views_delen.deling, name="deling_nieuw"),
    path("<str:nummer>/delen/<int:pk>/", views_delen.deling, name="deling"),
    path("<str:nummer>/delen/<int:pk>/intrekken/", views_delen.deling_intrekken, name="deling_intrekken"),
    path("<str:nummer>/delen/<int:pk>/formulier/", views_delen.deling_formulier, name="deling_formulier"),
    path("<str:nummer>/stappen/nieuw/", views_termijn.mijlpaal, name="mijlpaal_nieuw"),
    path("<str:nummer>/stappen/<int:pk>/", views_termijn.mijlpaal, name="mijlpaal"),
    path("<str:nummer>/stappen/<int:pk>/verwijderen/", views_termijn.mijlpaal_verwijderen, name="mijlpaal_verwijderen"),
    path("<str:nummer>/opschortingen/nieuw/", views_termijn.opschorting, name="opschorting_nieuw"),
    path("<str:nummer>/opschortingen/<int:pk>/", views_termijn.opschorting, name="opschorting"),
    path(
        "<str:nummer>/opschortingen/<int:pk>/verwijderen/",
        views_termijn.opschorting_verwijderen,
        name="opschorting_verwijderen",
    ),
]

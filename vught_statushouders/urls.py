"""Every address of the application; each app lists its own."""

from django.conf import settings
from django.urls import include, path

from intake.views import vragenlijsten
from vught_statushouders import views
from vught_statushouders.sondes import views as sondes
from werkvoorraad.toestand.views import toestand
from werkvoorraad.views_werklijst import lang_niet_gesproken, werklijst

handler500 = "vught_statushouders.views.fout"
handler429 = "toegang.aanmelden.views.te_vaak"
urlpatterns = [
    path("", views.start, name="start"),
    path("livez", sondes.livez, name="livez"),
    path("readyz", sondes.readyz, name="readyz"),
    path("statusz", sondes.statusz, name="statusz"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("account/", include("toegang.urls_account")),
    path("", include("toegang.urls")),
    path("werkvoorraad/", werklijst, name="werkvoorraad"),
    path("werkvoorraad/niet-gesproken/", lang_niet_gesproken, name="niet_gesproken"),
    path("", include("werkvoorraad.urls_taken")),
    path("berichten/", include("werkvoorraad.urls_berichten")),
    path("organisaties/", include("werkvoorraad.organisaties.urls")),
    path("toestand/", toestand, name="toestand"),
    path("", include("werkvoorraad.urls_agenda")),
    path("termijnen/", include("werkvoorraad.urls_lengte")),
    path("register/", include("dossier.register.urls")),
    path("dossiers/", include("dossier.urls")),
    path("dossiers/<str:nummer>/", include("intake.urls")),
    path("dossiers/<str:nummer>/", include("pip_plan.urls")),
    path("dossiers/<str:nummer>/", include("inburgering.urls")),
    path("dossiers/<str:nummer>/", include("ontzorging.urls")),
    path("dossiers/<str:nummer>/", include("werkvoorraad.urls")),
    path("financiering/", include("pip_plan.financiering.urls")),
    path("partner/dossiers/", include("werkvoorraad.urls_partner")),
    path("partner/dossiers/<str:nummer>/", include("intake.urls_partner")),
    path("partner/", include("inburgering.partner.urls")),
    path("vragenlijsten/", vragenlijsten, name="vragenlijsten"),
    path("scholen/", include("inburgering.scholen.urls")),
    path("ontzorging/", include("ontzorging.team.urls")),
    path("monitor/", include("monitor.urls")),
]
if settings.DEMO:  # an own server may lack this code
    from vught_statushouders.demo.views import post

    urlpatterns.append(path("post/", post, name="post"))

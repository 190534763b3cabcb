from django.urls import include, path

from toegang import views, views_partner
from toegang.aanmelden import views as aanmelden
from toegang.gemeente.views import thema
from toegang.uitnodiging import views as uitnodiging

urlpatterns = [
    path("thema/<str:code>.css", thema, name="thema"),
    path("gemeente/", include("toegang.gemeente.urls")),
    path("bestanden/", include("toegang.klus.urls")),
    path("rechten/", views.rechten, name="rechten"),
    path("medewerkers/", views.medewerkers, name="medewerkers"),
    path("medewerkers/nieuw/", views.medewerker, name="medewerker_nieuw"),
    path("medewerkers/<int:pk>/", views.medewerker, name="medewerker"),
    path("medewerkers/<int:pk>/uitnodigen/", uitnodiging.medewerker_uitnodigen, name="medewerker_uitnodigen"),
    path("medewerkers/<int:pk>/tweede-stap-wissen/", aanmelden.tweede_stap_wissen, name="tweede_stap_wissen"),
    path("groepen/", aanmelden.groepsrollen, name="groepsrollen"),
    path("groepen/nieuw/", aanmelden.groepsrol, name="groepsrol_nieuw"),
    path("groepen/<int:pk>/", aanmelden.groepsrol, name="groepsrol"),
    path("groepen/<int:pk>/verwijderen/", aanmelden.groepsrol_verwijderen, name="groepsrol_verwijderen"),
    path("waarneming/", views.waarnemingen, name="waarnemingen"),
    path("waarneming/nieuw/", views.waarneming, name="waarneming_nieuw"),
    path("waarneming/<int:pk>/", views.waarneming, name="waarneming"),
    path("waarneming/<int:pk>/verwijderen/", views.waarneming_verwijderen, name="waarneming_verwijderen"),
    path("logboek/", include("toegang.logboek.urls")),
    path("partner/gebruikers/", views_partner.partner_medewerkers, name="partner_medewerkers"),
    path("partner/gebruikers/nieuw/", views_partner.partner_medewerker, name="partner_medewerker_nieuw"),
    path("partner/gebruikers/<int:pk>/", views_partner.partner_medewerker, name="partner_medewerker"),
    path(
        "partner/gebruikers/<int:pk>/uitnodigen/",
        uitnodiging.partner_medewerker_uitnodigen,
        name="partner_medewerker_uitnodigen",
    ),
]

from django.urls import path

from ontzorging import views
from ontzorging.brief import views as brief
from ontzorging.maand import views as maand

urlpatterns = [
    path("ontzorging/", views.ontzorging, name="ontzorging"),
    path("ontzorging/begin/", views.ontzorging_begin, name="ontzorging_begin"),
    path("ontzorging/besluit/", views.ontzorging_besluit, name="ontzorging_besluit"),
    path("ontzorging/besluit/brief/", brief.ontzorging_brief, name="ontzorging_brief_pdf"),
    path("ontzorging/besluit/brief/maken/", brief.ontzorging_brief_maken, name="ontzorging_brief_maken"),
    path("ontzorging/besluit/brief/<int:pk>/", brief.besluitbrief_lezen, name="besluitbrief"),
    path("ontzorging/overzicht/", maand.ontzorging_overzicht, name="ontzorging_overzicht_pdf"),
    path("ontzorging/zelf/", views.ontzorging_gereed, name="ontzorging_gereed"),
    path("uitkering/nieuw/", views.uitkering, name="uitkering_nieuw"),
    path("uitkering/<int:pk>/", views.uitkering, name="uitkering"),
    path("uitkering/<int:pk>/verwijderen/", views.uitkering_verwijderen, name="uitkering_verwijderen"),
    path("vaste-last/nieuw/", views.vastelast, name="vastelast_nieuw"),
    path("vaste-last/<int:pk>/", views.vastelast, name="vastelast"),
    path("vaste-last/<int:pk>/verwijderen/", views.vastelast_verwijderen, name="vastelast_verwijderen"),
    path("toeslag/nieuw/", views.toeslag, name="toeslag_nieuw"),
    path("toeslag/<int:pk>/", views.toeslag, name="toeslag"),
    path("toeslag/<int:pk>/verwijderen/", views.toeslag_verwijderen, name="toeslag_verwijderen"),
    path("achterstand/nieuw/", views.achterstand, name="achterstand_nieuw"),
    path("achterstand/<int:pk>/", views.achterstand, name="achterstand"),
    path("achterstand/<int:pk>/verwijderen/", views.achterstand_verwijderen, name="achterstand_verwijderen"),
    path("maand/opstellen/", maand.maandstaat_opstellen, name="maandstaat_opstellen"),
    path("maand/<int:pk>/", maand.maandstaat, name="maandstaat"),
    path("maand/<int:pk>/sluiten/", maand.maandstaat_sluiten, name="maandstaat_sluiten"),
    path("maand/<int:pk>/opnieuw/", maand.maandstaat_herberekenen, name="maandstaat_herberekenen"),
    path("maand/<int:pk>/pdf/", maand.maandstaat_pdf, name="maandstaat_pdf"),
    path("maand/<int:pk>/regel/nieuw/", maand.maandregel_nieuw, name="maandregel_nieuw"),
    path("maandregel/<int:pk>/", maand.maandregel, name="maandregel"),
    path("maandregel/<int:pk>/verwijderen/", maand.maandregel_verwijderen, name="maandregel_verwijderen"),
]

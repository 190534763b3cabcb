from django.urls import path

from intake import views, views_leefgebied, views_samen

urlpatterns = [
    path("intake/", views.intakes, name="intakes"),
    path("intake/nieuw/", views.intake_nieuw, name="intake_nieuw"),
    path("intake/toets/", views.leerbaarheidstoets, name="leerbaarheidstoets"),
    path("intake/<int:pk>/", views.intake, name="intake"),
    path("intake/<int:pk>/gesprek/", views.intake_gesprek, name="intake_gesprek"),
    path("intake/<int:pk>/afronden/", views.intake_afronden, name="intake_afronden"),
    path("intake/<int:pk>/aanvullen/", views.intake_aanvullen, name="intake_aanvullen"),
    path("intake/<int:pk>/pdf/", views.intake_pdf, name="intake_pdf"),
    path("intake/<int:pk>/stand/", views_leefgebied.stand, name="intake_stand"),
    path("intake/<int:pk>/vragen/", views_samen.toewijzen, name="intake_toewijzen"),
    path("intake/<int:pk>/delen/<int:deel>/overnemen/", views_samen.overnemen, name="intake_overnemen"),
    path("intake/<int:pk>/delen/<int:deel>/terug/", views_samen.terugsturen, name="intake_terugsturen"),
    path("intake/<int:pk>/delen/<int:deel>/intrekken/", views_samen.intrekken, name="intake_intrekken"),
    path("intake/<int:pk>/<slug:leefgebied>/", views_leefgebied.leefgebied, name="intake_leefgebied"),
    path("intake/<int:pk>/<slug:leefgebied>/opslaan/", views_leefgebied.opslaan, name="intake_opslaan"),
    path("intake/<int:pk>/<slug:leefgebied>/opvang/", views_samen.opvang, name="intake_opvang"),
    path("intake/<int:pk>/<slug:leefgebied>/opvang/opslaan/", views_samen.opvang_opslaan, name="intake_opvang_opslaan"),
]

from django.urls import include, path

from inburgering import views

urlpatterns = [
    path("inburgering/", views.inburgering, name="inburgering"),
    path("", include("inburgering.leren.urls")),
    path("", include("inburgering.diploma.urls")),
    path("", include("inburgering.uren.urls")),
    path("", include("inburgering.examens.urls")),
    path("", include("inburgering.taalniveau.urls")),
    path("", include("inburgering.afronding.urls")),
    path("", include("inburgering.taaleis.urls")),
    path("", include("inburgering.modules.urls")),
    path("", include("inburgering.aanvragen.urls")),
    path("", include("inburgering.inspanning.urls")),
]

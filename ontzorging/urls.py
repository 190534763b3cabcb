from django.urls import include, path

from ontzorging import views

urlpatterns = [
    path("ontzorging/", views.ontzorging, name="ontzorging"),
    path("ontzorging/", include("ontzorging.besluit.urls")),
    path("ontzorging/besluit/brief/", include("ontzorging.brief.urls")),
    path("ontzorging/overzicht/", include("ontzorging.coach.urls")),
    path("", include("ontzorging.bijstand.urls")),
    path("", include("ontzorging.lasten.urls")),
    path("", include("ontzorging.toeslagen.urls")),
    path("", include("ontzorging.achterstanden.urls")),
    path("", include("ontzorging.maand.urls")),
]

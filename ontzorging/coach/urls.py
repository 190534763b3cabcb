from django.urls import path

from ontzorging.coach import views

urlpatterns = [
    path("", views.ontzorging_overzicht, name="ontzorging_overzicht_pdf"),
]

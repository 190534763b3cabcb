from django.urls import path

from toegang.klus import views

urlpatterns = [
    path("", views.klussen, name="klussen"),
    path("<int:pk>/", views.klus, name="klus"),
    path("<int:pk>/stand/", views.stand, name="klus_stand"),
    path("<int:pk>/afbreken/", views.afbreken, name="klus_afbreken"),
    path("<int:pk>/opnieuw/", views.opnieuw, name="klus_opnieuw"),
    path("<int:pk>/ophalen/", views.ophalen, name="klus_ophalen"),
]

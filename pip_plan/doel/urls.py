from django.urls import path

from pip_plan.doel import views

urlpatterns = [
    path("pip/<int:pk>/voorstellen/", views.pip_voorstellen, name="pip_voorstellen"),
    path("pip/<int:pk>/doel/", views.doel_nieuw, name="doel_nieuw"),
    path("pip/doelen/<int:pk>/", views.doel, name="doel"),
    path("pip/doelen/<int:pk>/verwijderen/", views.doel_verwijderen, name="doel_verwijderen"),
    path("pip/doelen/<int:pk>/stap/", views.doelstap_nieuw, name="doelstap_nieuw"),
    path("pip/stappen/<int:pk>/", views.doelstap, name="doelstap"),
    path("pip/stappen/<int:pk>/verwijderen/", views.doelstap_verwijderen, name="doelstap_verwijderen"),
]

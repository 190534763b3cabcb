from django.urls import path

from inburgering.inspanning import views

urlpatterns = [
    path("inspanning/", views.inspanning, name="inspanning"),
    path("inspanning/maken/", views.inspanning_maken, name="inspanning_maken"),
    path("inspanning/<int:pk>/", views.inspanningsdossier, name="inspanningsdossier"),
]

from django.urls import path

from inburgering.modules import views

urlpatterns = [
    path("modules/nieuw/", views.module, name="module_nieuw"),
    path("modules/<int:pk>/", views.module, name="module"),
    path("modules/<int:pk>/verwijderen/", views.module_verwijderen, name="module_verwijderen"),
]

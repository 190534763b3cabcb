from django.urls import path

from ontzorging.bijstand import views

urlpatterns = [
    path("uitkering/nieuw/", views.uitkering, name="uitkering_nieuw"),
    path("uitkering/<int:pk>/", views.uitkering, name="uitkering"),
    path("uitkering/<int:pk>/verwijderen/", views.uitkering_verwijderen, name="uitkering_verwijderen"),
]

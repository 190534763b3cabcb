from django.urls import path

from dossier.register import views

urlpatterns = [
    path("", views.deelregister, name="deelregister"),
    path("register.xlsx", views.deelregister_xlsx, name="deelregister_xlsx"),
]

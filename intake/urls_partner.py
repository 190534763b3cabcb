"""The addresses at which a partner fills in its parts of an intake."""

from django.urls import path

from intake import views_partner as views

urlpatterns = [
    path("intake/<int:deel>/", views.partner_intake, name="partner_intake"),
    path("intake/<int:deel>/opslaan/", views.partner_intake_opslaan, name="partner_intake_opslaan"),
    path("intake/<int:deel>/inleveren/", views.partner_intake_inleveren, name="partner_intake_inleveren"),
]

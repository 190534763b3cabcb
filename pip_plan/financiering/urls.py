from django.urls import path

from pip_plan.financiering import views

urlpatterns = [path("", views.financiering, name="financiering")]

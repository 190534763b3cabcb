from django.urls import path

from inburgering.aanwezigheid import views

urlpatterns = [
    path("groepen/<int:pk>/aanwezigheid/", views.aanwezigheid, name="aanwezigheid"),
]

from django.urls import path

from toegang.logboek import views

urlpatterns = [
    path("", views.logboek, name="logboek"),
    path("logboek.xlsx", views.logboek_xlsx, name="logboek_xlsx"),
]

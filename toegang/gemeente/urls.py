from django.urls import path

from toegang.gemeente import views

urlpatterns = [
    path("", views.gemeente, name="gemeente"),
    path("wijzigen/", views.gemeente_wijzigen, name="gemeente_wijzigen"),
    path("kleuren/", views.gemeente_kleuren, name="gemeente_kleuren"),
]

from django.urls import path

from ontzorging.besluit import views

urlpatterns = [
    path("begin/", views.ontzorging_begin, name="ontzorging_begin"),
    path("besluit/", views.ontzorging_besluit, name="ontzorging_besluit"),
    path("zelf/", views.ontzorging_gereed, name="ontzorging_gereed"),
]

from django.urls import path

from pip_plan.diploma import views

urlpatterns = [
    path("diplomas/nieuw/", views.diplomawaardering, name="diplomawaardering_nieuw"),
    path("diplomas/<int:pk>/", views.diplomawaardering, name="diplomawaardering"),
    path(
        "diplomas/<int:pk>/verwijderen/",
        views.diplomawaardering_verwijderen,
        name="diplomawaardering_verwijderen",
    ),
]

from django.urls import path

from ontzorging.achterstanden import views

urlpatterns = [
    path("achterstand/nieuw/", views.achterstand, name="achterstand_nieuw"),
    path("achterstand/<int:pk>/", views.achterstand, name="achterstand"),
    path("achterstand/<int:pk>/verwijderen/", views.achterstand_verwijderen, name="achterstand_verwijderen"),
]

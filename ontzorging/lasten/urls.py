from django.urls import path

from ontzorging.lasten import views

urlpatterns = [
    path("vaste-last/nieuw/", views.vastelast, name="vastelast_nieuw"),
    path("vaste-last/<int:pk>/", views.vastelast, name="vastelast"),
    path("vaste-last/<int:pk>/verwijderen/", views.vastelast_verwijderen, name="vastelast_verwijderen"),
]

from django.urls import path

from pip_plan.stukken import views

urlpatterns = [
    path("pip/<int:pk>/documenten/", views.pip_documenten, name="pip_documenten"),
    path("pip/<int:pk>/documenten/<slug:soort>/", views.pip_document, name="pip_document"),
    path("pip/<int:pk>/documenten/<slug:soort>/maken/", views.pip_document_maken, name="pip_document_maken"),
]

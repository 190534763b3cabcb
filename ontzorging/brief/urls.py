from django.urls import path

from ontzorging.brief import views

urlpatterns = [
    path("", views.ontzorging_brief, name="ontzorging_brief_pdf"),
    path("maken/", views.ontzorging_brief_maken, name="ontzorging_brief_maken"),
    path("<int:pk>/", views.besluitbrief_lezen, name="besluitbrief"),
]

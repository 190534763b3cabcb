from django.urls import path

from pip_plan.tekenen import views

urlpatterns = [
    path("pip/<int:pk>/bespreken/", views.pip_bespreken, name="pip_bespreken"),
    path("pip/<int:pk>/handtekening/", views.pip_handtekening, name="pip_handtekening"),
    path("pip/<int:pk>/handtekening/intrekken/", views.pip_handtekening_intrekken, name="pip_handtekening_intrekken"),
]

from django.urls import path

from monitor import views

urlpatterns = [
    path("", views.monitor, name="monitor"),
    path("pdf/", views.monitor_pdf, name="monitor_pdf"),
    path("excel/", views.monitor_xlsx, name="monitor_xlsx"),
    path("vastleggen/", views.meting_nieuw, name="meting_nieuw"),
    path("metingen/", views.metingen, name="metingen"),
    path("metingen/<int:pk>/", views.meting, name="meting"),
    path("metingen/<int:pk>/pdf/", views.meting_pdf, name="meting_pdf"),
    path("metingen/<int:pk>/excel/", views.meting_xlsx, name="meting_xlsx"),
]

"""The floor of the page benchmarks: a page with the layout and the login of the application, and no content."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from vught_statushouders.urls import urlpatterns as van_de_toepassing


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def leeg(request: Verzoek) -> HttpResponse:
    """An empty page."""
    return render(request, "base.html")


urlpatterns = [*van_de_toepassing, path("leeg/", leeg, name="leeg")]

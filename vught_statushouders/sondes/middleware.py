"""Answers the probes before anything looks at host name, TLS or session."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from toegang.hartslag import tasks
from vught_statushouders.sondes import views

SONDES = {"/livez": views.livez, "/readyz": views.readyz, "/statusz": views.statusz}


class SondeMiddleware:
    """A probe asks the internal port, by whatever name. And while requests come in, this process looks now and then
    whether worker and beat are alive."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.WAAKT:
            tasks.web.tik_ernaast()
        if sonde := SONDES.get(request.path_info):
            try:
                return sonde(request)
            except Http404:
                pass  # the page that everybody gets for what does not exist
        return self.get_response(request)

"""How often one visitor may do what shows much at once, or could be used to guess; settings.GRENZEN says how often."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from toegang.verzoek import Verzoek

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def tel(request: HttpRequest, wat: str, *, ook_get: bool) -> None:
    """Count this request; above the limit it ends here, with the page of 429."""
    consume(request, app="toegang", action=wat, config=settings.GRENZEN, limit_get=ook_get, raise_exception=True)


def begrensd(wat: str) -> Callable[[View], View]:
    """Above the limit the visitor gets the page of 429, and it is noted. Only asking for a form does not count."""

    def maak(view: View) -> View:
        @wraps(view)
        def met_grens(request: Verzoek, *args: Any, **kwargs: Any) -> HttpResponseBase:
            tel(request, wat, ook_get=wat == "download")
            return view(request, *args, **kwargs)

        return cast(View, met_grens)

    return maak

"""Headers on every answer, also on files and errors: what a page of ours never asks of the browser is switched off."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

UIT = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write",
    "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "screen-wake-lock", "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
)  # fmt: skip
ZELF = ("publickey-credentials-create", "publickey-credentials-get")  # keys and passkeys
KOPPEN = {
    "Permissions-Policy": ", ".join([*(f"{naam}=()" for naam in UIT), *(f"{naam}=(self)" for naam in ZELF)]),
    "Cross-Origin-Resource-Policy": "same-origin",
    # What says nothing else, such as that a page does not exist: somebody else may come to see one there later.
    "Cache-Control": "no-store",
}


class KoppenMiddleware:
    """Stands before whatever answers by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        for naam, waarde in KOPPEN.items():
            antwoord.setdefault(naam, waarde)
        return antwoord

"""`{% csrf_token %}` of every template, also of crispy-forms and django-allauth: the token and the once-only number."""

from django import template
from django.template.base import Parser, Token
from django.template.defaulttags import CsrfTokenNode
from django.utils.safestring import SafeString, mark_safe

from toegang.verzenden import nummer

register = template.Library()


class Bewijs(CsrfTokenNode):
    """What a form must carry to be believed, and to count once."""

    def render(self, context: template.Context) -> SafeString:
        request = context.get("request")
        ook = nummer.veld(request) if hasattr(request, "user") else ""
        return mark_safe(super().render(context) + ook)  # noqa: S308  # both were escaped where they were made


@register.tag
def csrf_token(_parser: Parser, _token: Token) -> Bewijs:
    return Bewijs()

"""Money in templates."""

from decimal import Decimal

from django import template

from ontzorging import bedragen

register = template.Library()


@register.filter
def euro(bedrag: Decimal | None) -> str:
    """€ 1.234,50; a dash when it is not known."""
    return "–" if bedrag is None else bedragen.euro(bedrag)

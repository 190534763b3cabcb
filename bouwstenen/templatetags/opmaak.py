"""How dates, hours, phone numbers and yes or no look on a page; available in every template without loading."""

import datetime as dt
import re
from decimal import Decimal

from django import template
from django.core.paginator import Page
from django.utils import timezone
from django.utils.dateformat import format as opgemaakt

from bouwstenen.periodes import Periode

register = template.Library()

ONBEKEND = "–"
MOBIEL = re.compile(r"(?:\+31|0031|0)6(\d{8})")
# Area codes of three digits; all others in the Netherlands have four.
KORTE_NETNUMMERS = (
    "10 13 14 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79".split()
)


def _als_dag(waarde: dt.date | None) -> dt.date | None:
    if isinstance(waarde, dt.datetime):
        return timezone.localtime(waarde).date() if timezone.is_aware(waarde) else waarde.date()
    return waarde or None


@register.filter
def datum(waarde: dt.date | None) -> str:
    """3 maart 2027"""
    dag = _als_dag(waarde)
    return opgemaakt(dag, "j F Y") if dag else ONBEKEND


@register.filter
def datum_kort(waarde: dt.date | None) -> str:
    """3 mrt 2027"""
    dag = _als_dag(waarde)
    return opgemaakt(dag, "j b Y") if dag else ONBEKEND


@register.filter
def afstand(waarde: dt.date | None, vandaag: dt.date | None) -> str:
    """How far a date lies from another: over 12 dagen, morgen, vandaag, gisteren, 3 dagen geleden."""
    dag, nu = _als_dag(waarde), _als_dag(vandaag)
    if dag is None or nu is None:
        return ""
    dagen = (dag - nu).days
    bijzonder = {0: "vandaag", 1: "morgen", -1: "gisteren"}
    if dagen in bijzonder:
        return bijzonder[dagen]
    lengte = _lengte(abs(dagen))
    return f"over {lengte}" if dagen > 0 else f"{lengte} geleden"


@register.filter
def te_laat(waarde: dt.date, vandaag: dt.date) -> str:
    """9 dagen te laat"""
    dagen = (vandaag - waarde).days
    return "1 dag te laat" if dagen == 1 else f"{_lengte(dagen)} te laat"


def _lengte(dagen: int) -> str:
    """In the unit in which people would say it."""
    if dagen < 28:
        return f"{dagen} dagen"
    if dagen < 91:
        return f"{round(dagen / 7)} weken"
    if dagen < 730:
        return f"{round(dagen / 30.44)} maanden"
    jaren, maanden = divmod(round(dagen / 30.44), 12)
    rest = "" if not maanden or jaren >= 5 else f" en {maanden} {'maand' if maanden == 1 else 'maanden'}"
    return f"{jaren} jaar{rest}"


@register.filter
def euro(waarde: Decimal | None) -> str:
    """€ 2.370,00"""
    if waarde is None:
        return ONBEKEND
    return "€\N{NO-BREAK SPACE}" + f"{waarde:,.2f}".translate(str.maketrans(",.", ".,"))


@register.filter("uren")
def urental(waarde: Decimal | None) -> str:
    """20 or 22,5"""
    if waarde is None:
        return ONBEKEND
    return f"{waarde:.1f}".removesuffix(".0").replace(".", ",")


@register.filter
def ja_nee(waarde: bool | None) -> str:
    if waarde is None:
        return ONBEKEND
    return "ja" if waarde else "nee"


@register.filter
def of_streepje(waarde: object) -> object:
    """The value, or a dash when there is none."""
    return waarde or ONBEKEND


@register.filter
def loopt(periode: Periode, dag: dt.date) -> bool:
    """Whether a period runs on that day."""
    return periode.loopt(dag)


@register.filter
def bel(waarde: str) -> str:
    """A phone number as a telephone wants it: digits, with a + in front when it has one."""
    return re.sub(r"[^+\d]", "", waarde)


@register.filter
def telefoon(waarde: str | None) -> str:
    """06 12 34 56 78; a number from elsewhere stays as it was written."""
    if not waarde:
        return ONBEKEND
    kaal = re.sub(r"[\s().-]", "", waarde)
    if mobiel := MOBIEL.fullmatch(kaal):
        return "06 " + _in_groepen(mobiel[1], 2)
    if vast := re.fullmatch(r"(?:\+31|0031|0)([1-57]\d{8})", kaal):
        net = 2 if vast[1][:2] in KORTE_NETNUMMERS else 3
        return f"0{vast[1][:net]} " + _in_groepen(vast[1][net:], 3 if net == 2 else 2)
    return waarde


def _in_groepen(cijfers: str, grootte: int) -> str:
    """Groups of the given size; one that would be left alone joins the last."""
    groepen = re.findall(rf"\d{{{grootte}}}", cijfers)
    rest = cijfers[len(groepen) * grootte :]
    return " ".join(groepen) + rest


@register.inclusion_tag("bouwstenen/pagineer.html", takes_context=True)
def pagineer(context: template.Context, pagina: Page) -> dict[str, object]:
    """Links to the other pages of a list, keeping the search and the filters of the address."""
    nummers = pagina.paginator.get_elided_page_range(pagina.number, on_each_side=1, on_ends=1)
    return {"pagina": pagina, "nummers": nummers, "request": context["request"]}


@register.inclusion_tag("bouwstenen/status.html")
def status(stand: str | tuple[str, str], tekst: str = "") -> dict[str, str]:
    """A status that is decided: `{% status rij.stand %}`, a kind with its word; or both by themselves."""
    soort, woord = (stand, tekst) if isinstance(stand, str) else stand
    return {"soort": soort, "tekst": woord}


@register.simple_block_tag(takes_context=True)
def leeg(context: template.Context, content: str, kop: str, url: str = "", knop: str = "") -> str:
    """An empty list; what stands between says why it is empty and what to do."""
    return _ingevuld(context, "bouwstenen/leeg.html", kop=kop, uitleg=content, url=url, knop=knop)


@register.simple_block_tag(takes_context=True)
def bevestigen(context: template.Context, content: str, url: str, kop: str, *, gevaar: bool = False) -> str:
    """A step with consequences, which asks once more; what stands between says what they are."""
    woorden = {"bevestig_url": url, "bevestig_kop": kop, "bevestig_uitleg": content, "gevaar": gevaar}
    return _ingevuld(context, "bouwstenen/bevestigen.html", **woorden)


def _ingevuld(context: template.Context, sjabloon: str, **woorden: object) -> str:
    """A part of a page with these words, for the same visitor."""
    with context.push(**woorden):
        return context.template.engine.get_template(sjabloon).render(context)  # type: ignore[union-attr]  # while rendering there is one

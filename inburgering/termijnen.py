"""The facts about learning the language from which terms follow."""

from django.db.models import Min, OuterRef, Subquery

from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding, Diploma, Isk
from termijnen.declaratie import Feit

FEITEN = {
    "diploma": Feit(
        "inburgeringsdiploma",
        Subquery(Diploma.objects.filter(statushouder=OuterRef("pk")).values("behaald_op")[:1]),
        "diploma_nieuw",
    ),
    "isk": Feit(
        "ISK",
        Subquery(
            Isk.objects.filter(statushouder=OuterRef("pk"))
            .order_by()
            .values("statushouder")
            .annotate(n=Min("van"))
            .values("n")
        ),
        "isk_nieuw",
    ),
    "pvt": Feit(
        "participatieverklaring",
        Subquery(Afronding.objects.filter(statushouder=OuterRef("pk"), soort=Afrondsoort.PVT).values("datum")[:1]),
        "afronding_nieuw",
    ),
}

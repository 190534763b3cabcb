"""The outbox: a mail is a row until it is known to be sent, so that no server that is away loses one."""

from django.db import models
from django.db.models import Q

from bouwstenen.versleuteling import VersleuteldeTekst
from toegang.post.keuzes import Berichtstatus
from toegang.post.queries import UitgaandQuerySet


class Uitgaand(models.Model):
    """A mail, and how it went. Its text is made when it is sent. Its Message-ID never changes, so that a mail server or
    a reader recognises a mail that was sent twice."""

    message_id = models.CharField(max_length=200, unique=True)
    status = models.CharField(max_length=10, choices=Berichtstatus, default=Berichtstatus.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    volgende_poging = models.DateTimeField(null=True, blank=True)
    verstuurd_op = models.DateTimeField(null=True, blank=True)
    fout = models.CharField(max_length=200, blank=True)  # in words of our own: a mail server quotes addresses

    objects = UitgaandQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index("volgende_poging", "id", condition=Q(status="wacht"), name="%(class)s_wacht")]
        constraints = [
            models.CheckConstraint(name="%(class)s_status_bekend", condition=Q(status__in=Berichtstatus.values)),
            models.CheckConstraint(
                name="%(class)s_verstuurd_volledig",
                condition=Q(status="verstuurd", verstuurd_op__isnull=False)
                | (~Q(status="verstuurd") & Q(verstuurd_op__isnull=True)),
            ),
        ]


class Zending(Uitgaand):
    """A mail of its own, such as a welcome or a new password: which template, and for whom. It holds no secret: a link
    that opens something is made when the mail goes."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT, null=True, related_name="+")
    voor = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, null=True, related_name="zendingen")
    # Of somebody without an account, who asked for a new password all the same; the row goes when the mail has gone.
    adres = VersleuteldeTekst(blank=True)
    sjabloon = models.CharField(max_length=60)
    gegevens = models.JSONField(default=dict, blank=True)  # for its text; nothing about clients
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta(Uitgaand.Meta):
        verbose_name_plural = "zendingen"
        ordering = ["-pk"]
        indexes = [*Uitgaand.Meta.indexes, models.Index("gemeente", models.F("id").desc(), name="zending_van_gemeente")]
        constraints = [
            *Uitgaand.Meta.constraints,
            models.CheckConstraint(
                name="zending_voor_iemand",
                condition=Q(voor__isnull=False, gemeente__isnull=False, adres="")
                | (Q(voor__isnull=True, gemeente__isnull=True) & ~Q(adres="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sjabloon} ({self.status})"

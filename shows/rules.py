"""How well the extractor's rules do, measured by editors' decisions; and what else a rule has found."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Avg, Count, Q
from django.urls import reverse

from shows.models import Evidence, Property, Statement

# Decisions that are added to each rule as if they had agreed with it, since a few real ones prove little.
PRIOR = 10
MOST_COUNTED = 100
MOST_READ = 3 * MOST_COUNTED  # sentences, of which several may say the same
# A confidence that is off by no more than this is right.
RIGHT = 0.005


@dataclass(frozen=True, slots=True)
class MeasuredRule:
    """What a rule states about one property, and how often editors agreed. `confidence` is its mean (0 to 1)."""

    name: str
    prop: str
    accepted: int
    rejected: int
    confidence: float

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected

    @property
    def precision(self) -> float:
        return self.accepted / self.decided

    @property
    def off(self) -> float:
        """How much too sure the reader is (above 0), or not sure enough (below 0)."""
        return self.confidence - self.precision

    @property
    def verdict(self) -> str:
        """What this says about the reader, in words; hardly anything if there are few decisions."""
        if self.decided < PRIOR:
            return "too few decisions to say"
        if abs(self.off) <= RIGHT:
            return "right"
        return "too sure" if self.off > 0 else "not sure enough"

    @property
    def weight_of_off(self) -> float:
        """How far it is off, with few decisions counting little."""
        return abs(self.off) * self.decided / (self.decided + PRIOR)

    @property
    def label(self) -> str:
        return str(Property(self.prop).label)

    @property
    def address(self) -> str:
        """The list of the statements decided on."""
        return listed(self.name, self.prop, decided=True)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a rule has found besides a statement, undecided. `count` stops at `MOST_COUNTED`."""

    rule: str
    prop: str
    count: int
    address: str

    @property
    def more(self) -> bool:
        """Whether there are more than were counted."""
        return self.count >= MOST_COUNTED


def measured() -> list[MeasuredRule]:
    """The rules with decided statements, the one furthest off first."""
    # The decided statements first: following a join, SQLite would read all evidence.
    decided = Statement.objects.filter(decision__isnull=False).order_by()
    by_machine = Evidence.objects.filter(decision=None, statement__in=decided).order_by()
    rejected = Q(statement__state=Statement.State.REJECTED)
    rows = by_machine.values("rule", "statement__prop").annotate(
        accepted=Count("statement", filter=~rejected, distinct=True),
        rejected=Count("statement", filter=rejected, distinct=True),
        sure=Avg("confidence"),
    )
    rules = [
        MeasuredRule(row["rule"], row["statement__prop"], row["accepted"], row["rejected"], row["sure"])
        for row in rows
    ]
    return sorted(rules, key=lambda rule: (-rule.weight_of_off, rule.name, rule.prop))


def same_pattern(statement: Statement) -> Pattern | None:
    """The other undecided findings of the rule that found a statement, of the same kind; None if there are none."""
    read = statement.evidence.filter(decision=None).exclude(rule="").order_by("-confidence", "pk")
    rule = read.values_list("rule", flat=True).first()
    if rule is None:
        return None
    # By way of the evidence: for a rule that found little, SQLite would look at all undecided statements.
    alike = Evidence.objects.filter(rule=rule, statement__prop=statement.prop, statement__decision=None)
    alike = alike.exclude(statement__state=Statement.State.UNSUPPORTED).exclude(statement=statement)
    found = set(alike.order_by().values_list("statement", flat=True)[:MOST_READ])
    count = min(len(found), MOST_COUNTED)
    return (
        Pattern(rule, statement.prop, count, listed(rule, statement.prop, decided=False)) if count else None
    )


def listed(rule: str, prop: str, *, decided: bool) -> str:
    """The address of the list of statements found by a rule."""
    asked = {"rule": rule, "property": prop, "decided": str(decided).lower()}
    return f"{reverse('statements')}?{urlencode(asked)}"

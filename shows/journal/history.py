from shows.models import Decision


def history(kind: str, id: int):
    """The decisions about a thing, in order, as a queryset."""
    return (
        Decision.objects.filter(targets__kind=kind, targets__object_id=id)
        .select_related("user")
        .order_by("id")
        .distinct()
    )

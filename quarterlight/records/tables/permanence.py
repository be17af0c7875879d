"""The ways of children to adoption or another permanence order."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_permanence",
    says="A child's way to adoption or another permanence order.",
    key=("permanence_id",),
    person="person_id",
    day="decided_on",
    needed=("person_id",),
    orders=(("placed_on", "ordered_on"),),
    columns={
        "permanence_id": Column("perm_table_id", "The row's own id."),
        "person_id": Column("perm_person_id", "The child.", refers_to="ssd_person"),
        "period_id": Column("perm_cla_id", "The period of care."),
        "decided_on": Column(
            "perm_adm_decision_date",
            "The day on which adoption was decided.",
            Type.DATE,
        ),
        "placement_ordered_on": Column(
            "perm_placement_order_date", "The day of the placement order.", Type.DATE
        ),
        "matched_on": Column("perm_matched_date", "The day of the match with adopters.", Type.DATE),
        "placed_on": Column(
            "perm_placed_for_adoption_date", "The day of the placement for adoption.", Type.DATE
        ),
        "reversed_on": Column(
            "perm_decision_reversed_date", "The day on which the decision was reversed.", Type.DATE
        ),
        "reversed_reason": Column(
            "perm_decision_reversed_reason", "Why it was reversed, as its national code."
        ),
        "ordered_on": Column("perm_permanence_order_date", "The day of the order.", Type.DATE),
        "order_type": Column("perm_permanence_order_type", "The type of the order."),
        "is_of_siblings": Column(
            "perm_part_of_sibling_group",
            "Whether the child is one of a group of siblings.",
            Type.YES_NO,
        ),
    },
)

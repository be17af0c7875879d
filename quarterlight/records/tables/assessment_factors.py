"""Factors that were found at assessments."""

from quarterlight.records.record import Column, Record

record = Record(
    name="ssd_assessment_factors",
    says="The factors that were found at an assessment.",
    key=("factors_id",),
    needed=("assessment_id",),
    columns={
        "factors_id": Column("cinf_table_id", "The row's own id."),
        "assessment_id": Column(
            "cinf_assessment_id", "The assessment.", refers_to="ssd_cin_assessments"
        ),
        "factors": Column(
            "cinf_assessment_factors_json", "The national codes of the factors, as a list."
        ),
    },
)

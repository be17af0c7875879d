"""Workers, without their names."""

from quarterlight.records.record import Column, Record, Type

record = Record(
    name="ssd_professionals",
    says="A worker.",
    key=("professional_id",),
    needed=("professional_id",),
    columns={
        "professional_id": Column("prof_professional_id", "The worker's id."),
        "job_title": Column("prof_professional_job_title", "The worker's job."),
        "caseload": Column(
            "prof_professional_caseload",
            "How many children the worker had on 30 September.",
            Type.NUMBER,
        ),
        "department": Column(
            "prof_professional_department", "The worker's department, in the authority's own words."
        ),
        "is_agency": Column(
            "prof_agency_worker_flag", "Whether the worker is from an agency.", Type.YES_NO
        ),
    },
)

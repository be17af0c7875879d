"""A snapshot that another version settled is said to be one; it never gives a figure in silence."""

import pyarrow.parquet as pq
import pytest

from measuring.engine import READY, settled
from quarterlight.engines.duckdb.measuring import OtherLayout, open_records
from quarterlight.engines.duckdb.session import Session

ROWS = {
    "ssd_cp_plans": [
        {"cppl_cp_plan_id": "1", "cppl_person_id": "a", "cppl_cp_plan_start_date": "2016-01-01"}
    ],
    "ssd_cla_episodes": [
        {
            "clae_cla_episode_id": "1",
            "clae_person_id": "a",
            "clae_entered_care_date": "2016-01-01",
        }
    ],
    "ssd_legal_status": [
        {
            "lega_legal_status_id": "1",
            "lega_person_id": "a",
            "lega_legal_status_start_date": "2016-01-01",
        }
    ],
}


def refused(tables):
    with Session() as session, pytest.raises(OtherLayout) as said:
        open_records(READY, tables, session)
    assert "Load the records again" in said.value.remedy
    return said.value.what


def test_a_table_that_lacks_what_a_load_settles_is_refused(tmp_path):
    tables = settled(ROWS, tmp_path)
    plans = pq.read_table(tables["ssd_cp_plans"]).drop_columns(["first_started_on"])
    pq.write_table(plans, tables["ssd_cp_plans"])
    assert "ssd_cp_plans has no first_started_on" in refused(tables)


def test_a_record_that_was_not_made_of_its_parts_is_refused(tmp_path):
    tables = settled(ROWS, tmp_path)
    del tables["entries_to_care"]
    assert "there is no entries_to_care" in refused(tables)

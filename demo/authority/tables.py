"""The tables that are written and their columns, under the names of the Standard Safeguarding Dataset."""

from __future__ import annotations

_WORDS = {
    "ssd_person": "pers_person_id pers_sex pers_gender pers_ethnicity pers_dob pers_expected_dob "
    "pers_death_date pers_is_mother pers_nationality",
    "ssd_family": "fami_family_id fami_person_id",
    "ssd_department": "dept_team_id dept_team_name dept_team_parent_id dept_team_parent_name",
    "ssd_involvements": "invo_involvements_id invo_professional_id invo_professional_role_id "
    "invo_professional_team invo_person_id invo_involvement_start_date "
    "invo_involvement_end_date invo_worker_change_reason invo_referral_id",
    "ssd_contacts": "cont_contact_id cont_person_id cont_contact_date cont_contact_source_code "
    "cont_contact_outcome_json",
    "ssd_early_help_episodes": "earl_episode_id earl_person_id earl_episode_start_date "
    "earl_episode_end_date earl_episode_reason earl_episode_end_reason earl_episode_organisation",
    "ssd_cin_episodes": "cine_referral_id cine_person_id cine_referral_date "
    "cine_cin_primary_need_code cine_referral_source_code cine_referral_nfa cine_close_date "
    "cine_close_reason cine_referral_team",
    "ssd_cin_assessments": "cina_assessment_id cina_person_id cina_referral_id "
    "cina_assessment_start_date cina_assessment_child_seen cina_assessment_auth_date "
    "cina_assessment_team",
    "ssd_cin_plans": "cinp_cin_plan_id cinp_referral_id cinp_person_id cinp_cin_plan_start_date "
    "cinp_cin_plan_end_date cinp_cin_plan_team",
    "ssd_cin_visits": "cinv_cin_visit_id cinv_person_id cinv_cin_visit_date cinv_cin_visit_seen "
    "cinv_cin_visit_seen_alone",
    "ssd_s47_enquiry": "s47e_s47_enquiry_id s47e_referral_id s47e_person_id s47e_s47_start_date "
    "s47e_s47_end_date s47e_s47_nfa s47e_s47_completed_by_team",
    "ssd_initial_cp_conference": "icpc_icpc_id icpc_s47_enquiry_id icpc_person_id icpc_cp_plan_id "
    "icpc_referral_id icpc_icpc_transfer_in icpc_icpc_target_date icpc_icpc_date "
    "icpc_icpc_outcome_cp_flag icpc_icpc_team",
    "ssd_cp_plans": "cppl_cp_plan_id cppl_referral_id cppl_icpc_id cppl_person_id "
    "cppl_cp_plan_start_date cppl_cp_plan_end_date cppl_cp_plan_ola "
    "cppl_cp_plan_initial_category cppl_cp_plan_latest_category",
    "ssd_cp_visits": "cppv_cp_visit_id cppv_person_id cppv_cp_plan_id cppv_cp_visit_date "
    "cppv_cp_visit_seen cppv_cp_visit_seen_alone",
    "ssd_cp_reviews": "cppr_cp_review_id cppr_person_id cppr_cp_plan_id cppr_cp_review_due "
    "cppr_cp_review_date cppr_cp_review_outcome_continue_cp cppr_cp_review_quorate "
    "cppr_cp_review_participation",
    "ssd_cla_episodes": "clae_cla_episode_id clae_person_id clae_cla_id clae_cla_placement_id "
    "clae_cla_episode_start_date clae_cla_episode_start_reason clae_cla_primary_need_code "
    "clae_cla_episode_ceased_date clae_cla_episode_ceased_reason clae_referral_id "
    "clae_entered_care_date",
    "ssd_cla_health": "clah_health_check_id clah_person_id clah_health_check_type "
    "clah_health_check_date clah_health_check_status",
    "ssd_cla_placement": "clap_cla_placement_id clap_cla_id clap_person_id "
    "clap_cla_placement_start_date clap_cla_placement_type clap_cla_placement_provider "
    "clap_cla_placement_distance clap_cla_placement_end_date clap_cla_placement_change_reason",
    "ssd_cla_reviews": "clar_cla_review_id clar_cla_id clar_cla_person_id clar_cla_review_due_date "
    "clar_cla_review_date clar_cla_review_cancelled clar_cla_review_participation",
    "ssd_cla_visits": "clav_cla_visit_id clav_cla_id clav_person_id clav_cla_visit_date "
    "clav_cla_visit_seen clav_cla_visit_seen_alone",
    "ssd_cla_care_plan": "lacp_table_id lacp_person_id lacp_cla_care_plan_start_date "
    "lacp_cla_care_plan_end_date lacp_cla_care_plan_json",
    "ssd_legal_status": "lega_legal_status_id lega_person_id lega_legal_status "
    "lega_legal_status_start_date lega_legal_status_end_date",
    "ssd_missing": "miss_table_id miss_person_id miss_missing_episode_start_date "
    "miss_missing_episode_type miss_missing_episode_end_date miss_missing_rhi_offered "
    "miss_missing_rhi_accepted",
    "ssd_pre_proceedings": "prep_table_id prep_person_id prep_plo_family_id "
    "prep_pre_pro_decision_date prep_initial_pre_pro_meeting_date prep_pre_pro_outcome "
    "prep_pre_pro_letter_date prep_care_pro_letter_date "
    "prep_agree_stepdown_issue_date",
    "local_early_help_decisions": "ehbd_decision_id ehbd_person_id ehbd_received_date "
    "ehbd_decision_date",
    "local_assessment_seen": "asee_assessment_id asee_first_seen_date",
    "local_initial_health_requests": "ihar_person_id ihar_requested_date",
    "local_private_fostering": "pfos_arrangement_id pfos_person_id pfos_notified_date "
    "pfos_start_date pfos_end_date",
    "local_private_fostering_visits": "pfvi_arrangement_id pfvi_visit_date",
    "audits": "audit_id person_id stream service audit_type audit_month quarter completed_on "
    "status judgement selection",
    "audit_answers": "audit_id question answer reason",
    "audit_grades": "audit_id work_type grade",
}
COLUMNS: dict[str, tuple[str, ...]] = {
    table: tuple(words.split()) for table, words in _WORDS.items()
}

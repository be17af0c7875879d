"""What managers write that must be let be, however much it tempts: row, words."""

RIGHT = """
assessed | This is the third quarter with a drop in performance.
assessed | This is the third consecutive fall.
assessed | Performance has fallen in each of the last two quarters.
assessed | Performance has fallen in each of the last three quarters.
assessed | After two consecutive falls in the spring, the service wrote to every team.
assessed | Performance has varied over the last two quarters.
assessed | In the second quarter there was a drop in performance because of leave.
assessed | In the second quarter of the year performance dropped.
assessed | The team has carried vacancies for the second quarter in a row.
assessed | Referrals have risen for the second quarter running.
assessed | This is the second quarter that the new form has been in use.
assessed | If performance falls for a fourth consecutive quarter the director is told.
assessed | Caseloads have risen for two consecutive quarters, and it shows.
assessed | This is the second fall this year.
assessed | This is the second drop in three quarters.
assessed | The England figure has fallen for two consecutive quarters.
assessed | Staff sickness increased for the second successive quarter.
assessed | Contacts rose again. This is the fifth consecutive rise.
assessed | Performance had risen for two quarters in a row before the restructure.
assessed | The second quarter audit was smaller.
assessed | Performance has been below target for the second consecutive quarter.
assessed | This is the first quarter with so few cases.
visits | Following four consecutive falls performance has improved.
visits | Performance has improved, reversing the third consecutive fall.
visits | This is the first improvement in four quarters.
supervision | This is the seventh consecutive rise.
supervision | Performance has improved for the eighth quarter running.
supervision | Performance has improved in each of the last three quarters.
lower | Placement moves have risen for the second quarter in a row.
lower | This is the second consecutive deterioration.
plain | The number of open cases has fallen for the third quarter running.
none | This is the second quarter with a drop in the number of interviews.
visits | Performance was 50% last quarter.
visits | Performance in Q2 was 50%, up to 60% this quarter.
visits | Performance last quarter was 60%.
visits | Performance has improved from 50% in Q2 to 60% in Q3.
visits | This compares with an England average of 88%.
visits | Our statistical neighbours achieved 71% last quarter.
visits | The target is 95%.
visits | This is below the target of 80%.
visits | In Crewe performance was 45%.
visits | Performance was 45% in Crewe and 72% in Macclesfield.
visits | The North team's performance was 48% last quarter.
visits | Performance for boys was 55% in Q2.
visits | Performance is now 82%.
visits | Since the end of the quarter performance has risen to 75%.
visits | In January performance was 71%.
visits | Performance in December was 66%.
visits | Performance was around 65%.
visits | Performance is just over 58%.
visits | Performance is expected to be 80% in Q4.
visits | Performance should be 90%.
visits | It is forecast that performance will be 75% next quarter.
visits | The year to date figure is 68%.
visits | For the 9 months to date performance is 63%.
visits | 40% of social workers are agency staff.
visits | Of the late visits, 75% were written up within a week.
visits | Sickness in the team was 12% in Q2.
visits | The percentage of initial visits within 5 days was 76%.
visits | Performance dipped to 50% but has recovered.
visits | Performance has ranged between 50% and 92% since Q1 15/16.
visits | If late recording is left out performance is 83%.
visits | Performance was 83% when late recording is left out.
visits | Agency use has dropped by 15% since last quarter.
visits | Performance reports show 72% in December 2016.
visits | A manual check by the service shows 74%.
visits | Performance Q1 70%, Q2 50% and Q3 60%.
visits | Performance fell to 70% in Q1.
visits | The budget was overspent by £65,000 (12%).
visits | Measure 31 is 60%; measure 30 is 78%.
visits | We looked at timeliness (75%) as well as quality (62%).
visits | The cost rose from £40 to £55, an increase of 20%.
visits | There are 3.5% fewer children in care than in 2015/16.
visits | See para. 2.4 of the report of 12.10.2016, e.g. on recording.
visits | One in five children was seen at school.
visits | One in three (33%) lives outside the borough.
visits | About a third (35%) of the children live out of area.
visits | Nearly two thirds (20 of 31) are placed with family.
visits | Visits to children aged 5 to 11 were on time.
visits | Two of the teams were without a manager.
visits | Visits rose by 10 percentage points from 50% to 60%.
visits | Performance rose by 11 percentage points from 50% to 60%.
visits | Performance rose by 20% from 50% to 60%.
visits | Performance is up 10 percentage points on last quarter.
visits | Performance is up 20% on last quarter.
visits | The vacancy rate is down 5 percentage points on last quarter.
visits | 7 out of 10 visits were recorded late (70%).
visits | Two of the five had no plan (60%).
visits | 65% (20 of 31) of parents replied to the survey.
visits | In 2 of the 5 cases audited (60%) more work was needed.
visits | Over half (52%, some 24 of 47) came from schools.
visits | In 15/16 (62%) this was better.
visits | 3 children (40%) moved out of the area.
visits | Only 5 cases (60%) were looked at.
visits | It is good that visits are more regular.
visits | Relationships with children remain good.
visits | Practice remains good in most teams.
visits | Recording is now outstanding on 14 cases.
visits | The quality of direct work is still good.
visits | Performance remains good compared with other authorities.
visits | Performance was good in Q3 last year.
visits | Performance requires improvement.
visits | The service was rated good by Ofsted in 2011.
brokerage | Although there has been a drop in performance it still remains good.
brokerage | The figure is lower than last quarter but is still good.
brokerage | The monthly figures for Q3 break down as follows October – 92% in timescale November – 82% in timescale December – 76% in timescale
brokerage | Performance has moved from outstanding to good.
repeats | The rate has improved to good.
target | This measure is still green.
assessed | 21 cases (46%) were without an assessment and 25 had one (54%).
assessed | 2 children (20%) and 5 workers (75%) replied.
plans | Q3 equates to 17 families, however 20 individuals (65%) come from only 6 families.
plans | There are 2 large families of 5 and 6 children.
plans | The number has risen from 23 last quarter.
plans | 12 children were added to a plan in Q3 and 4 left.
plans | In Q2 there were 18 children in the district of Wey on a plan.
plans | 3 of the new plans (30%) are repeat plans.
plans | England's rate was 43 per 10,000 in 2015/16.
plans | The average length of a plan is 11 months.
eighty | The total cohort was 6.
eighty | A total of 18 cases were audited this quarter.
eighty | There were 3 CIN/CP cases audited this quarter where this was relevant and three cared for cases.
eighty | Auditors looked at 5 cases and one further file.
eighty | The cohort was 4 last quarter.
eighty | In Q2 only 4 cases were audited.
eighty | The auditors dip sampled 4 cases.
eighty | Seventeen families with 4 children each were visited.
eighty | The children are aged 4 and 9.
eighty | Plans are reviewed within 4 months by 9 managers.
eighty | Of the cohort 4 were boys.
eighty | The cohort was about 10.
eighty | 2 cases were late because of leave.
eighty | The cohort will be 9 from April.
eighty | A sub-group of 4 cases was audited by the police.
eighty | Four more cases were audited after the end of the quarter.
rolling | The cohort was 9 this quarter.
decimal | The cohort was 15 this quarter.
visits | A revised care plan document was introduced in February 2017.
visits | The visiting policy has been revised and updated.
visits | The figures will be restated next quarter.
visits | No figures have been restated.
visits | The process has been reworked with the teams.
visits | Data quality has been improved.
visits | Workers have updated their records.
visits | Performance challenge sessions support the view that visits are made within the timescales but that recording can be delayed.
seen | From the 4 cases there was 1 case where the auditor did not agree with the outcome.
seen | Parents did not accept the findings of the assessment.
seen | The finding is not disputed.
seen | The cared for child was not seen within 24 hours.
seen | It is clear that more children need to be seen within 24 hours.
seen | The police disputed the outcome of the strategy discussion.
seen | Managers challenged late recording at the performance board.
visits | We expect this measure to improve.
visits | This new combined document will support social workers to improve the quality of plans.
visits | The Head of Service will review late visits in April 2017.
visits | Team managers will check visits each week.
visits | Training has been delivered to all teams.
visits | The figure will take time to recover.
visits | This would be reviewed if performance fell again.
visits | Perfomance has falen agian becuase of sickness - 3 workers of 12 were off in oct/nov.
visits | 5/12 visits were late; 24/7 cover is in place from 1/4/2017.
visits | N/A
"""

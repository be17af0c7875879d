"""What managers write that the page itself proves wrong: row, words, code, and what was expected."""

WRONG = """
assessed | This is the second quarter with a drop in performance. | run_claim | 3
assessed | As this is the second quarter with a drop in performance in relation to timely assessments, auditors looked again. | run_claim | 3
assessed | It was the second quarter in a row that it dropped, so the sample was widened. | run_claim | 3
assessed | This is the second consecutive fall. | run_claim | 3
assessed | Performance has fallen for two quarters running. | run_claim | 3
assessed | Performance has dropped for the second consecutive quarter because of sickness. | run_claim | 3
assessed | This is the fourth consecutive quarter of decline. | run_claim | 3
assessed | Unfortunately performance has declined for the 2nd quarter in a row. | run_claim | 3
assessed | For the second quarter running there has been a drop in performance. | run_claim | 3
assessed | Performance has fallen in each of the last four quarters. | run_claim | 3
assessed | There have been two consecutive quarters of decline. | run_claim | 3
assessed | This measure has improved for the third quarter running. | run_claim | 0
visits | Performance has fallen for the third consecutive quarter. | run_claim | 0
visits | This is the second successive increase. | run_claim | 1
plans | The number has risen for three quarters running. | run_claim | 4
plans | This is the third quarter with an increase, and family size explains much of it. | run_claim | 4
plans | The number of children on a CP plan has increased for the third consecutive quarter. | run_claim | 4
seen | This is the second quarter of improvement. | run_claim | 3
seen | Performance has improved for two consecutive quarters. | run_claim | 3
gap | This is the third consecutive fall. | run_claim | 2
level | This is now the third quarter in a row where performance has dropped. | run_claim | 1
plain | The number of open cases has fallen for two quarters in a row. | run_claim | 3
visits | Performance was 55% last quarter. | figure_in_prose | 60%
repeats | Performance has declined for the second quarter running. | run_claim | 1
visits | Performance in Q2 was 52%. | figure_in_prose | 50%
visits | In Q2 performance was 45%, the lowest since the measure began. | figure_in_prose | 50%
visits | The figure for this quarter is 62%. | figure_in_prose | 60%
visits | Performance is 65%. | figure_in_prose | 60%
visits | Performance remains at 50%. | figure_in_prose | 60%
visits | Performance has risen to 64% this quarter due to better recording. | figure_in_prose | 60%
visits | Performance has improved from 40% in Q2 to 60% in Q3. | figure_in_prose | 50%
visits | This is up from 55% last quarter. | figure_in_prose | 50%
visits | Performance has improved this quarter compared with 90% in the same quarter last year. | figure_in_prose | 92%
visits | Compared to 82% in Q3 2015/16 performance has dropped. | figure_in_prose | 92%
visits | The percentage of visits to cared for children was 72% in Q1 16/17. | figure_in_prose | 70%
visits | Performance fell to 75% in Q1. | figure_in_prose | 70%
visits | Performance fell to sixty-five per cent in Q1 2016-17. | figure_in_prose | 70%
visits | Q2: 55% | figure_in_prose | 50%
decimal | Performance is 74.1% this quarter. | figure_in_prose | 73.3%
plans | The number has risen from 25 last quarter. | figure_in_prose | 23
plans | The number of children on a CP plan for more than 15 months is 33. | figure_in_prose | 31
visits | Performance has increased by 10 percentage points from 50% to 65%. | figure_in_prose | 15 percentage points
visits | Up by 5 percentage points from 50% to 60%. | figure_in_prose | 10 percentage points
visits | Performance rose from 50% to 60%, an increase of 20 percentage points. | figure_in_prose | 10 percentage points
plans | This has increased by 5 from 23 to 31. | figure_in_prose | 8
visits | Performance is up 25 percentage points on last quarter. | figure_in_prose | +10 percentage points
visits | Performance is down 10 percentage points on last quarter. | figure_in_prose | +10 percentage points
visits | Performance fell by 10 percentage points since last quarter. | figure_in_prose | +10 percentage points
plans | The number is up 12 on last quarter. | figure_in_prose | +8
plans | Visits were recorded for 20 of 31 children (56%). | figure_in_prose | 65%
visits | 7 out of 10 visits were recorded late (75%). | figure_in_prose | 70%
visits | Of those who replied, 45% (13 of 24) were content. | figure_in_prose | 54%
visits | Two of the five (60% and more) were late, and 3/8 (48%) were early. | figure_in_prose | 38%
plans | Q3 equates to 17 families, however 20 individuals (56%) come from only 6 families. | figure_in_prose | 65%
assessed | The auditors dip sampled 46 cases. Within this sample there were 21 cases (64%) without an assessment and 25 that did have one (54%). | figure_in_prose | 46%
brokerage | By month: October 92%, November 82%, December 76%, an average of 95%. | figure_in_prose | 76% to 92%
visits | Although there has been a rise in performance it still remains good. | figure_in_prose | Requires Improvement
visits | Performance remains good. | figure_in_prose | Requires Improvement
visits | This measure is now outstanding. | figure_in_prose | Requires Improvement
visits | Performance has moved from good to outstanding. | figure_in_prose | Requires Improvement
assessed | Performance has moved from good to requires improvement. | figure_in_prose | Inadequate
brokerage | The figure is lower than last quarter but is still outstanding. | figure_in_prose | Good
repeats | The rate has dropped to requires improvement. | figure_in_prose | Good
target | This measure is now amber. | figure_in_prose | Green
eighty | A total of 9 cases were audited this quarter. 3 of the 9 cases met the standard. | figure_in_prose | 83%
seen | Only 2 of the 4 cases were in timescale. | figure_in_prose | 75%
seen | From the 4 cases there were 2 cases where the auditor did not agree with the outcome. | figure_in_prose | 75%
eighty | The total cohort was 9. | impossible_percent | 78% or 89%
eighty | This cohort consisted of 4 CiN cases. | impossible_percent | 75% or 100%
eighty | Only 4 cases were audited this quarter. | impossible_percent | 75% or 100%
eighty | A total of five cases were audited from the P&TC teams. | impossible_percent | 80% or 100%
eighty | Auditors looked at 5 cases. | impossible_percent | 80% or 100%
eighty | There were 3 cases where this was relevant and one cared for case. | impossible_percent | 67% or 100%
eighty | This is based on a small cohort of 7 children. | impossible_percent | 71% or 86%
eighty | There were only 2 neglect cases audited this quarter. | impossible_percent | 50% or 100%
eighty | Seven cases were relevant. | impossible_percent | 71% or 86%
eighty | The cohort was 4, spread over 6 teams and 12 miles. | impossible_percent | 75% or 100%
decimal | The cohort was 12 this quarter. | impossible_percent | 66.7% or 75.0%
visits | This indicator has been reworked to give a reliable picture. | restated |
visits | The data has been retrospectively reworked from Q1 15/16. | restated |
visits | Figures have been recalculated from Q1 using the new definition. | restated |
visits | Q2 figures have been revised following late returns. | restated |
visits | Previous quarters' data has been corrected. | restated |
visits | We have restated all of the past figures. | restated |
seen | It is clear the child was seen within 24 hours. | disputed |
seen | The auditor's finding is not accepted. | disputed |
seen | The service disputes this finding. | disputed |
seen | The team manager does not agree with the audit judgement. | disputed |
seen | We do not accept the auditor’s grading. | disputed |
seen | The file shows that the children were seen within 24 hours of the S47. | disputed |
visits | The reported figure is incorrect. | disputed |
visits | Visits will be reviewed by the end of March 2017. | action_without_owner | who will do it
visits | A new tracker will be introduced in April. | action_without_owner | who will do it
visits | We will deliver training in Q4. | action_without_owner | who will do it
visits | The Head of Service will review all late visits. | action_without_date | by when it will be done
visits | The IRO manager is to audit ten further plans. | action_without_date | by when it will be done
visits | Systems will be developed to support early identification. | action_without_date, action_without_owner | who will do it
"""

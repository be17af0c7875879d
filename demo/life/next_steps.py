"""What the demonstration says at its end: where to look, and how the quarter is finished."""

NEXT = """
Where to look: demo/page.html in a browser is the scorecard of 2016-17 Q3. Six quarters before it are
signed and sealed in demo/workspace/issued. In demo/workspace, with the command .venv/bin/quarterlight:

  quarterlight cases 33 --quarter "2016-17 Q3" --only not_met      the children behind a figure
  quarterlight explain 40                                          the rule, its worked example, its data
  quarterlight promises --on 2017-03-02                            what was promised, and what became of it
  quarterlight compare 2016-17-q2-1 latest                         what changed since the last issue, and why

To finish the quarter (cd demo/workspace):

  quarterlight commentary request --quarter "2016-17 Q3" --to requests     a workbook for the owners; fill in 29
  quarterlight commentary collect requests/*.xlsx
  quarterlight run --quarter "2016-17 Q3"
  quarterlight issue --quarter "2016-17 Q3" --run latest --signed-by "A. Director" --role DCS \\
      --on 2017-03-06 --waive missing_commentary:39 --because "answered under 21"
  quarterlight verify issued/2016-17-q3-1
  quarterlight run --quarter "2016-17 Q4"                                  the next quarter begins
"""

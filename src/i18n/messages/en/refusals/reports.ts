export default {
  'report-unknown': 'There is no report “{kind}”. Choose one from the list.',
  'report-basis-unknown': 'This report cannot be made by “{value}”. Choose “issued” or “paid”.',
  'report-needs-customer': 'This report is about one customer: choose one.',
  'saved-report-missing': 'This saved report no longer exists. Choose another.',
  'report-missing': 'This kept report no longer exists. Make it anew.',
  'report-name-missing': 'Give the report a name.',
} as const;

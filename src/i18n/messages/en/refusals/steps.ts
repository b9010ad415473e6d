/** Why a step of an automation did not do something. */
export default {
  'rows-without-customer':
    '{count} {count|row has|rows have} no customer. Assign one in the transactions, then run again what failed.',
  'time-of-day-invalid': '“{value}” is not a time of day. Write it as 08:00.',
  'billing-setup-missing': 'This billing report is not set up any more. Choose another in the automation.',
  'needs-file': 'Give this step its file: the run goes on from here with it.',
  'source-missing': 'This device does not watch that file or folder. Choose it again.',
  'file-unknown-columns':
    'The columns of {name} are not known yet. Import it once by hand and confirm what they mean; then this step goes on by itself.',
  'file-rows-rejected':
    '{count} {count|row|rows} of {name} cannot be imported. Mend the file, or import it by hand and mend them there.',
  'source-not-allowed':
    'The browser wants to be asked again before it reads {name}. Open the automation and allow it, or give the file.',
  'source-gone': '{name} is no longer where it was. Put it back, choose it again, or give the file.',
  'watching-not-offered':
    'This browser cannot watch files. The run waits for the file and goes on when you give it.',
} as const;

/** Rentals, their time sheets, and why a run made no invoice. */
export default {
  'rental-missing': 'This rental no longer exists. Reload the list.',
  'rental-back-missing':
    'Invoice {number} bills {days} days of {asset}, a rental that is not in these books. Do not bill them once more when you enter it.',
  'rental-back-unknown':
    'Invoice {number} bills {days} days of {asset} up to {month}, but its PDF is too old to say which: they would be billed a second time. First credit its total, on the page of the invoice; then bill the days from the rental.',
  'rental-back-credited':
    '{notes} credited invoice {number}, but the PDF is too old to say which days that freed: {days} days of {asset} count as billed. In the month grid, correct those that are not: what was credited is not credited again.',
  'rental-back-guessed':
    'Invoice {number} bills {days} days of {asset} up to {month}, but its PDF is too old to say which. As many days of its period count as billed by it, those that worked first. Compare them with your notes in the month grid.',
  'rental-lines-unknown':
    'The PDF that invoice {number} came back from is too old to say which of its lines bills which day. Credit it on its own page; its days stay billed.',
  'rental-back-twice':
    'Days of {asset} in {month} stand on invoice {number}, and {other} bills them as well. Credit one of the two.',
  'rental-exists': 'This rental is there again already.',
  'rental-customer-missing': 'Choose the customer of this rental.',
  'rental-asset-missing': 'Give the vehicle or machine a name.',
  'rental-rate-missing': 'Write the daily rate; 0 if it is not known yet.',
  'rental-rate-twice': 'Two rates begin on {date}. Keep one of them.',
  'rental-ends-before': 'The rental ends ({end}) before it starts ({start}). Swap the dates.',
  'rental-minimum-invalid':
    '“{value}” is no number of days. Write 0 to 31 in halves of a day, such as 10 or 10.5.',
  'rental-named-dates':
    '{asset} would end ({end}) before it starts ({start}). Change one of the dates first.',
  'rental-named-fault':
    '{asset} cannot be stored like this: a date, rate or number of days in it is not usable ({value}).',
  'rental-work-outside':
    '{asset} worked on {date}, which would lie outside the rental. Keep that day in it, or empty the day first.',
  'rental-has-days': 'Rental {no} has worked days or invoices. Give it an end date, or make it inactive.',
  'rental-no-days-given': 'Choose at least one day.',
  'rental-status-unknown': '“{value}” is no status of a day. Use work, maintenance, out of service or idle.',
  'rental-half-not-work': 'Only work can be half a day ({date}).',
  'rental-day-ahead': '{date} is still to come. Fill in days up to today ({today}).',
  'rental-day-before':
    'The rental of {asset} starts on {start}, after {date}. Choose a later day, or let the rental start earlier.',
  'rental-day-after':
    'The rental of {asset} ended on {end}, before {date}. Choose an earlier day, or let the rental end later.',
  'rental-day-locked':
    '{date} of {asset} is billed on invoice {number} and does not change any more. Correct the day: a credit note takes back what was too much.',
  'rental-year-invalid': '{value} is no year for a run. Choose one from 2000 to 2100.',
  'rental-month-invalid': '{value} is no month. Choose one from 1 to 12.',
  'rental-days-billed': 'Days of {month} are on another document by now. Run the month again.',
  'rental-month-has-draft': '{month} has another draft by now. Use that one.',
  'rental-draft-stale':
    'The time sheet of {month} was changed after draft {reference} was made. Run the month again, then issue it.',
  'rental-days-changed':
    'The time sheet of {month} was changed after draft {reference} was made. Delete the draft and generate it again.',
  'rental-inactive': 'Rental {no} is not active. Make it active to bill it.',
  'rental-outside-month': 'Rental {no} has no day in {month} up to today. Check its start and end.',
  'rental-inactive-draft':
    'Rental {no} is not active, yet draft {reference} of {month} is there. Delete the draft, or make the rental active.',
  'rental-outside-month-draft':
    'Rental {no} has no day in {month} any more, yet draft {reference} is there. Delete the draft, or check the start and end of the rental.',
  'rental-rate-zero-draft':
    'The daily rate of rental {no} is 0, yet draft {reference} of {month} is there. Delete the draft, or set the rate and run again.',
  'rental-no-work':
    'No work is recorded in {month}. Fill in the time sheet; days that say maintenance by mistake are set to work there.',
  'rental-all-billed': 'Every worked day of {month} is on a document already.',
  'rental-rate-zero': 'The daily rate of rental {no} is 0. Set the rate in the rental, then run again.',
  'rental-month-issued':
    'Invoice {number} is issued and stays as it is. Days worked since and not billed: {days}. Bill them from the rental.',
  'rental-month-paid':
    'Invoice {number} is paid and stays as it is. Days worked since and not billed: {days}. Bill them from the rental.',
  'rental-month-rest':
    'Invoice {number} was issued before the end of its month and stays as it is. Not billed yet: {days} days worked since, {minimum} days of the minimum. Bill them from the rental.',
  'rental-changed-elsewhere': '“{asset}” was changed in another window. Open it again before you go on.',
  'rental-nothing-open':
    'Rental {no} has no worked day that is not billed yet. Fill in the time sheet first.',
  'rental-credit-short':
    'Invoice {number} bills less than these days come to. Correct the invoice as a whole, then change the days of its draft.',
  'rental-within-minimum': 'The days added to rental {no} are covered by the minimum that was billed.',
  'rental-number-taken':
    'The number {number} is on another document already. Void that one first, or change its reference.',
} as const;

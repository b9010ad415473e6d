export default {
  'pipeline-setup-missing': 'This billing report no longer exists. Reload the list.',
  'pipeline-setup-rows':
    'Orders of {name} were spotted already: they would be forgotten. Keep it, or make a new one beside it.',
  'pipeline-key-fixed':
    'Orders were found by the key of this report already: with another one each would be new again. Make a new report beside it.',
  'pipeline-currency-fixed':
    'Months of this report were asked in {currency} already: in another currency their amounts would mean something else. Make a new report beside it.',
  'pipeline-name-missing': 'Give the billing report a name.',
  'pipeline-one-orders': 'Exactly one source holds the orders. Choose which.',
  'pipeline-source-name': '“{value}” cannot name a source: each needs a name of its own, without a dot or @.',
  'pipeline-books-source':
    '{source} reads these books: it is joined to the orders, and holds the customers or the products.',
  'pipeline-join-nowhere':
    'Nothing leads to {source}. Choose the columns that find its rows; they may not go in a ring.',
  'pipeline-join-key': '{source} is found by as many columns as its key has: choose one for each.',
  'pipeline-field-missing': 'Choose the column with the {field}.',
  'pipeline-field-source': '“{value}” is a column of no source of this report.',
  'pipeline-layout-empty': 'Put at least one column in the report.',
  'pipeline-period-invalid': '“{value}” is no month. Write it as 2025-01.',
  'pipeline-file-missing': 'No file of {source} was ever read here. Add it and run again.',
  'pipeline-file-awaited':
    'The file of {source} is not there yet: this device watches nothing new called {name}. Give it here, or put it in the watched folder and go on.',
  'pipeline-files-equal':
    'Several new files of {source} are equally recent: {names}. Give the one that counts here, or leave only that one in the folder and go on.',
  'pipeline-pattern': '“{value}” stands for nothing in the name of a watched file. It can hold {known}.',
  'pipeline-file-unknown': 'This report has no source called {source}.',
  'pipeline-column-missing':
    '{file} has no column “{column}”, which {source} needs. Add the column, or choose another one in the set-up.',
  'pipeline-no-rows': 'There is not one order in the files.',
  'pipeline-difference':
    'The stage does not add up: {rows} {rows|row|rows} and {amount} {currency} between what went in and what came out. Nothing was kept.',
  'pipeline-not-as-stated':
    'The files are not what was stated: {rows} {rows|row|rows} and {amount} {currency} too many, or too few where it is below zero. Nothing was kept.',
  'pipeline-month-answered':
    'The customer has answered {month} of “{name}” already: made again by itself, the answer would no longer count. Invoice the month, or run it again by hand.',
  'billing-lines-unreadable':
    '{count} {count|line|lines} could not be read: {names}. Mend the file and run the month again.',
  'billing-lines-unmatched':
    '{count} {count|line has|lines have} no partner: {names}. Held: add what is missing to its file and run the month again, or leave it to the next run.',
  'billing-lines-vanished':
    '{count} {count|line is|lines are} gone from the files before {count|it was|they were} invoiced: {names}. Held: put back what is to be billed and run the month again.',
  'billing-lines-moved':
    '{count} {count|line|lines} invoiced to another customer before: {names}. Held: set the customer right in the file and run the month again.',
  'pipeline-answered-meanwhile':
    'The customer’s answer {name} was taken while this file was read. If this one is the newer, give it again.',
  'pipeline-answered-since':
    'The customer has answered {month} of “{name}” while the month was being run again. The answer counts, and nothing was run. Invoice the month, or run it again.',
  'pipeline-run-missing': 'This run no longer exists. Reload the list.',
  'pipeline-run-replaced': 'The month was run again since: answer its newer file.',
  'pipeline-run-stopped': 'This run stopped and asked the customer nothing. Run the month again.',
  'pipeline-run-invoiced': 'This month’s run is invoiced already.',
  'pipeline-not-answered': 'Import the customer’s answer first.',
  'pipeline-answer-columns':
    '{name} has no columns of lines and answers as in the file that was sent. Take the answer from that file.',
  'pipeline-answer-amount':
    '{name} has no column “{column}” as in the file that was sent, so a changed amount would not be seen. Take the answer from that file.',
  'pipeline-answer-other':
    'None of the lines in {name} was asked in this month’s file. Choose the answer to this month.',
  'pipeline-file-gone': 'This file is no longer in the books, or is not as it was.',
  'pipeline-nothing-accepted': 'The customer accepted no line: there is nothing to invoice.',
} as const;

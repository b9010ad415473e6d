/** Number series and the numbers and dates they give. */
export default {
  'pattern-unknown-part': 'A number pattern does not know {part}. It knows {known}.',
  'pattern-needs-one-sequence': 'A number pattern needs the running number exactly once, as {example}.',
  'pattern-character':
    '“{character}” may not stand in a document number. Use letters without accents, digits and + - _ /.',
  'pattern-needs-year': 'A series that starts again each year needs the year in its numbers. Add {example}.',
  'pattern-too-long': 'This pattern makes numbers of more than {longest} characters. Shorten it.',
  'pattern-taken':
    'Another series already uses {pattern}: two documents would bear one number. Change a letter.',
  'sequence-not-whole': 'The next number is a whole number from 1.',
  'series-in-use':
    'Documents already stand in this series: the next number is {next}, and a jump would leave a gap. Start another series instead.',
  'issue-date-before-last':
    '{date} is before {last}, the date of the last document of this series. Choose {last} or later.',
  'issue-date-ahead':
    '{date} is too far ahead: no earlier document could follow it in this series. Choose {latest} at the latest.',
  'number-too-long':
    'The number {number} has more than {longest} characters. Shorten the pattern of the series in the settings.',
  'series-missing': 'This device has no number series for this kind of document. Make one in the settings.',
  'series-kind-fixed': 'A series numbers one kind of document. Make another one for the other kind.',
} as const;

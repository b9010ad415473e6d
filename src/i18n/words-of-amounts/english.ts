const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const steps: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const ones = value % 10;
  return `${tens[Math.floor(value / 10)]}${ones === 0 ? '' : `-${small[ones]}`}`;
}

/** `one thousand two hundred and thirty-four`. */
export function englishNumber(value: number): string {
  for (const [size, name] of steps) {
    if (value < size) continue;
    const rest = value % size;
    const head = `${englishNumber(Math.floor(value / size))} ${name}`;
    if (rest === 0) return head;
    return `${head}${rest < 100 ? ' and' : ''} ${englishNumber(rest)}`;
  }
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  const head = `${small[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? head : `${head} and ${belowHundred(rest)}`;
}

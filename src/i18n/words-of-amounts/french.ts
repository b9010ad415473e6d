const small = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit ' +
  'dix-neuf'
).split(' ');
const tens = 'x x vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');
const steps: readonly [number, string][] = [
  [1e12, 'billion'],
  [1e9, 'milliard'],
  [1e6, 'million'],
];

/** 70 and 90 count on from 60 and 80; `et` joins a one, but not after eighty. */
function belowHundred(value: number, isLast: boolean): string {
  if (value < 20) return small[value] ?? '';
  const ten = Math.floor(value / 10);
  const ones = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  const name = tens[ten] ?? '';
  if (ones === 0) return ten === 8 && isLast ? `${name}s` : name;
  if ((ones === 1 || ones === 11) && ten < 8) return `${name} et ${small[ones]}`;
  return `${name}-${small[ones]}`;
}

/** `cent` and `vingt` take their s only where nothing follows them. */
function belowThousand(value: number, isLast: boolean): string {
  if (value < 100) return belowHundred(value, isLast);
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds === 1 ? 'cent' : `${small[hundreds]} cent`;
  if (rest === 0) return hundreds > 1 && isLast ? `${head}s` : head;
  return `${head} ${belowHundred(rest, isLast)}`;
}

/** `mille deux cent trente-quatre`. */
export function frenchNumber(value: number): string {
  for (const [size, name] of steps) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    const rest = value % size;
    const head = `${frenchNumber(count)} ${name}${count > 1 ? 's' : ''}`;
    return rest === 0 ? head : `${head} ${frenchNumber(rest)}`;
  }
  if (value < 1000) return belowThousand(value, true);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const head = thousands === 1 ? 'mille' : `${belowThousand(thousands, false)} mille`;
  return rest === 0 ? head : `${head} ${belowThousand(rest, true)}`;
}

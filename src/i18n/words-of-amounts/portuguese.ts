const small = (
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito ' +
  'dezanove'
).split(' ');
const tens = 'x x vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const hundreds =
  'x cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ');
const steps: readonly [number, string, string][] = [
  [1e12, 'bilião', 'biliões'],
  [1e9, 'mil milhões', 'mil milhões'],
  [1e6, 'milhão', 'milhões'],
];

function belowThousand(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100) {
    const ones = value % 10;
    return `${tens[Math.floor(value / 10)]}${ones === 0 ? '' : ` e ${small[ones]}`}`;
  }
  if (value === 100) return 'cem';
  const rest = value % 100;
  return `${hundreds[Math.floor(value / 100)]}${rest === 0 ? '' : ` e ${belowThousand(rest)}`}`;
}

/** `e` joins the last group to what stands before it where it is below a hundred, or whole hundreds. */
function joined(head: string, rest: number): string {
  if (rest === 0) return head;
  let group = rest;
  while (group % 1000 === 0) group /= 1000;
  const isShort = group < 100 || (group < 1000 && group % 100 === 0);
  return `${head}${isShort ? ' e' : ''} ${portugueseNumber(rest)}`;
}

/** `mil duzentos e trinta e quatro`. */
export function portugueseNumber(value: number): string {
  for (const [size, one, many] of steps) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    const head =
      size === 1e9 && count === 1 ? 'mil milhões' : `${portugueseNumber(count)} ${count > 1 ? many : one}`;
    return joined(head, value % size);
  }
  if (value < 1000) return belowThousand(value);
  const thousands = Math.floor(value / 1000);
  return joined(thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`, value % 1000);
}

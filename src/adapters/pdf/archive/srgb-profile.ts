/** The sRGB colour space as an ICC profile (ICC.1:2010, IEC 61966-2-1), made from its defining numbers. */

const s15 = (value: number) => Math.round(value * 65536);

function words(values: readonly number[]): number[] {
  return values.flatMap((value) => [
    (value >>> 24) & 255,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ]);
}
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

const xyz = (x: number, y: number, z: number) => [...ascii('XYZ '), ...words([0, s15(x), s15(y), s15(z)])];

function unicodeText(text: string): number[] {
  const characters = ascii(text).flatMap((code) => [0, code]);
  return [
    ...ascii('mluc'),
    ...words([0, 1, 12]),
    ...ascii('enUS'),
    ...words([characters.length, 28]),
    ...characters,
  ];
}

/** Parametric curve type 3: the linear foot and the 2.4 power of IEC 61966-2-1. */
const curve = [
  ...ascii('para'),
  ...words([0, 3 << 16]),
  ...words([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(s15)),
];
/** D65 adapted to D50 (Bradford). */
const adaptation = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316,
];

const tags: readonly (readonly [string, number[]])[] = [
  ['desc', unicodeText('sRGB IEC61966-2.1')],
  ['cprt', unicodeText('No copyright')],
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  ['chad', [...ascii('sf32'), ...words([0, ...adaptation.map(s15)])]],
  ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
  ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
  ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

function header(size: number): number[] {
  const D50 = words([s15(0.9642), s15(1), s15(0.8249)]);
  const made = [0x07e0, 1, 1, 0, 0, 0].flatMap((value) => [value >> 8, value & 255]);
  return [
    ...words([size, 0, 0x04200000]),
    ...ascii('mntrRGB XYZ '),
    ...made,
    ...ascii('acsp'),
    ...words([0, 0, 0, 0, 0, 0, 0]),
    ...D50,
    ...words([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ];
}

export function srgbProfile(): Uint8Array {
  const directory: number[] = [];
  const body: number[] = [];
  const start = 128 + 4 + 12 * tags.length;
  const placed = new Map<number[], number>();
  for (const [name, content] of tags) {
    const at = placed.get(content) ?? start + body.length;
    if (!placed.has(content)) {
      placed.set(content, at);
      body.push(...content, ...Array.from({ length: (4 - (content.length % 4)) % 4 }, () => 0));
    }
    directory.push(...ascii(name), ...words([at, content.length]));
  }
  return new Uint8Array([...header(start + body.length), ...words([tags.length]), ...directory, ...body]);
}

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

const first = (named: readonly [RegExp, string][], text: string): string =>
  named.find(([sign]) => sign.test(text))?.[1] ?? '';

/** `Chrome, Android`: enough to know the device again in a list of keys. */
export const deviceNameOf = (userAgent: string): string =>
  [first(browsers, userAgent), first(systems, userAgent)].filter((part) => part !== '').join(', ');

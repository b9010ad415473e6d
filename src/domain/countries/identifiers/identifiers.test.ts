import { describe, expect, test } from 'vitest';
import { isCnpj, isCpf } from './brazilian.ts';
import { isBritishVat } from './british.ts';
import { isEuVat } from './eu-vat.ts';
import { isFrenchVat, isSiren, isSiret } from './french.ts';
import { isNif } from './portuguese.ts';

describe.each([
  [
    'SIREN',
    isSiren,
    ['732829320', '732 829 320', '123456782', '356000000'],
    ['732829321', '73282932', 'A32829320'],
  ],
  [
    'SIRET',
    isSiret,
    ['73282932000074', '732 829 320 00074', '35600000049837'],
    ['73282932000075', '35600000049838', '2,43E+13', '24300000000000'],
  ],
  [
    'French VAT',
    isFrenchVat,
    ['FR44732829320', 'FR 44 732 829 320', 'fr11123456782', 'FRK7732829320'],
    ['FR45732829320', '44732829320', 'FR44732829321', 'FRO7732829320'],
  ],
  [
    'NIF of Portugal',
    isNif,
    ['501964843', 'PT 501 964 843', '123456789'],
    ['501964842', '401964843', '50196484'],
  ],
  ['CPF', isCpf, ['529.982.247-25', '11144477735'], ['529.982.247-26', '11111111111', '5299822472']],
  [
    'CNPJ',
    isCnpj,
    ['11.222.333/0001-81', '11444777000161', '12.ABC.345/01DE-35'],
    ['11.222.333/0001-82', '00000000000000', '12.ABC.345/01DE-36', '1122233300018'],
  ],
  [
    'VAT of the Union',
    isEuVat,
    [
      'DE136695976',
      'ATU13585627',
      'BE 0428.759.497',
      'ESX1234567X',
      'IE6433435F',
      'NL004495445B01',
      'EL094259216',
      'SE123456789701',
      'PT501964843',
      'FR44732829320',
    ],
    ['DE13669597', 'GR094259216', 'US123456789', 'PT501964842', 'FR45732829320', 'NL004495445BAA', ''],
  ],
  [
    'VAT of the United Kingdom',
    isBritishVat,
    ['GB 980 7806 84', '980780684', 'GB980780684001', 'GBGD001', 'GBHA599'],
    ['GB802311781', 'GB000000000', 'GB98078068', 'GBGD500', 'GBHA100', 'FR44732829320', ''],
  ],
] as const)('%s', (_, check, right, wrong) => {
  test.each(right)('B20 %s is one', (value) => {
    expect(check(value)).toBe(true);
  });

  test.each(wrong)('B20 %j is none', (value) => {
    expect(check(value)).toBe(false);
  });
});

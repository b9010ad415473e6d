import type { PackWords } from '../../wording.ts';

export default {
  tax: 'VAT',
  schemes: { SIREN: 'SIREN', SIRET: 'SIRET', VAT: 'VAT' },
  mentions: {
    'late-penalty':
      'Late payment interest: ECB rate plus 10 points, due from the day after the due date without reminder (Art. L441-10 of the French Commercial Code).',
    'recovery-indemnity':
      'Fixed compensation for recovery costs on late payment between businesses: €40 (Art. D441-5).',
    'no-discount': 'No discount for early payment.',
    'operations-goods': 'Nature of the operations: supply of goods.',
    'operations-services': 'Nature of the operations: supply of services.',
    'operations-both': 'Nature of the operations: supply of goods and services.',
    'vat-on-debits': 'Option to pay VAT on the basis of debits.',
    'franchise-293b': 'VAT not applicable, Art. 293 B of the French General Tax Code.',
  },
  identity: [
    [
      ['{name}, {legalForm}, share capital {shareCapital}', '{name}, {legalForm}', '{name}'],
      ['{address}'],
      ['RCS {rcs}'],
    ],
    [['SIRET {SIRET}', 'SIREN {SIREN}'], ['APE {ape}'], ['VAT {VAT}']],
    [['{insurance}']],
  ],
} satisfies PackWords;

import type { PackWords } from '../../wording.ts';

export default {
  tax: 'VAT',
  schemes: { VAT: 'VAT' },
  mentions: {
    'small-business-exempt': 'VAT not charged: small business scheme (Art. 284 of Directive 2006/112/EC).',
  },
  identity: [
    [['{name}, {legalForm}, share capital {shareCapital}', '{name}, {legalForm}', '{name}'], ['{address}']],
    [['{commercialRegister}'], ['VAT {VAT}']],
  ],
} satisfies PackWords;

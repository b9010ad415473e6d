import type { PackWords } from '../../wording.ts';

export default {
  tax: 'TVA',
  schemes: { SIREN: 'SIREN', SIRET: 'SIRET', VAT: 'TVA' },
  mentions: {
    'late-penalty':
      'Pénalités de retard : taux de la BCE majoré de 10 points, exigibles le jour suivant l’échéance, sans rappel (art. L441-10 du code de commerce).',
    'recovery-indemnity':
      'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement entre professionnels : 40 € (art. D441-5).',
    'no-discount': 'Pas d’escompte pour paiement anticipé.',
    'operations-goods': 'Nature des opérations : livraisons de biens.',
    'operations-services': 'Nature des opérations : prestations de services.',
    'operations-both': 'Nature des opérations : livraisons de biens et prestations de services.',
    'vat-on-debits': 'Option pour le paiement de la taxe d’après les débits.',
    'franchise-293b': 'TVA non applicable, art. 293 B du CGI.',
  },
  identity: [
    [
      ['{name}, {legalForm} au capital de {shareCapital}', '{name}, {legalForm}', '{name}'],
      ['{address}'],
      ['RCS {rcs}'],
    ],
    [['SIRET {SIRET}', 'SIREN {SIREN}'], ['APE {ape}'], ['TVA {VAT}']],
    [['{insurance}']],
  ],
} satisfies PackWords;

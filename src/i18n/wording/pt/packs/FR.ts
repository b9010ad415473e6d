import type { PackWords } from '../../wording.ts';

export default {
  tax: 'IVA',
  schemes: { SIREN: 'SIREN', SIRET: 'SIRET', VAT: 'IVA' },
  mentions: {
    'late-penalty':
      'Juros de mora: taxa do BCE acrescida de 10 pontos, exigíveis no dia seguinte ao vencimento, sem aviso (art. L441-10 do Código Comercial francês).',
    'recovery-indemnity':
      'Indemnização fixa por custos de cobrança em caso de atraso entre profissionais: 40 € (art. D441-5).',
    'no-discount': 'Sem desconto por pagamento antecipado.',
    'operations-goods': 'Natureza das operações: entrega de bens.',
    'operations-services': 'Natureza das operações: prestação de serviços.',
    'operations-both': 'Natureza das operações: entrega de bens e prestação de serviços.',
    'vat-on-debits': 'Opção pelo pagamento do IVA segundo os débitos.',
    'franchise-293b': 'IVA não aplicável, art. 293 B do Código Geral dos Impostos francês.',
  },
  identity: [
    [
      ['{name}, {legalForm}, capital social {shareCapital}', '{name}, {legalForm}', '{name}'],
      ['{address}'],
      ['RCS {rcs}'],
    ],
    [['SIRET {SIRET}', 'SIREN {SIREN}'], ['APE {ape}'], ['IVA {VAT}']],
    [['{insurance}']],
  ],
} satisfies PackWords;

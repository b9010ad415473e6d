import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    period: 'Mês',
    category: 'Categoria',
    rate: 'Taxa',
    reason: 'Motivo',
    documents: 'Documentos',
    taxable: 'Base',
    tax: 'Imposto',
    withTax: 'Com imposto',
  },
  figures: {
    taxable: 'Base tributável',
    tax: 'Imposto',
    withTax: 'Com imposto',
    untaxed: 'Da qual sem imposto',
  },
  chart: 'Imposto por mês',
  formulas: [
    'Base e imposto: os grupos de imposto dos documentos tal como emitidos (BT-116, BT-117), somados; o imposto nunca é recalculado.',
    'Com imposto = base + imposto. Documentos: os que têm o grupo, retirados os anulados.',
    'Sobre faturas emitidas, não sobre dinheiro recebido: onde o imposto é devido no recebimento, contam os pagamentos.',
  ],
  words: {
    S: 'Taxa normal ou reduzida',
    Z: 'Taxa zero',
    E: 'Isento',
    AE: 'Autoliquidação',
    K: 'Intracomunitário',
    G: 'Exportação',
    O: 'Fora do âmbito',
  },
} satisfies ReportKindWords;

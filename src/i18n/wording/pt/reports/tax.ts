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
    taxableBefore: 'Base, comparada',
    before: 'Imposto, comparado',
    change: 'Variação',
  },
  figures: {
    taxable: 'Base tributável',
    tax: 'Imposto',
    withTax: 'Com imposto',
    untaxed: 'Da qual sem imposto',
  },
  chart: 'Imposto por mês',
  formulas: [
    'Base e imposto: os grupos de imposto dos documentos tal como emitidos (BT-116, BT-117); o imposto nunca é recalculado.',
    'Com imposto = base + imposto. Documentos: os que têm o grupo, retirados os anulados; por data de pagamento, aqueles em que houve movimento de dinheiro.',
    'Variação = (imposto − imposto, comparado) / imposto, comparado; um mês do período comparado figura ao lado do mês na mesma posição.',
  ],
  titles: { paid: 'Imposto por taxa, em regime de caixa' },
  basis: {
    issued:
      'Por data de emissão, como pede uma declaração sobre faturas. As notas de crédito contam como negativas; um documento anulado é retirado no dia da anulação, para que um período já declarado não mude. Os rascunhos nunca contam.',
    paid: 'Por data de pagamento, como pede uma declaração em regime de caixa. Pagamentos, crédito utilizado, reembolsos e contra-lançamentos trazem cada um a sua parte de cada grupo de imposto da sua fatura, repartida até à menor unidade pelo maior resto: as partes de uma fatura paga por inteiro somam exatamente o seu imposto. As notas de crédito reduzem o que era devido. Um resto perdoado e o dinheiro ainda não imputado a uma fatura não trazem nada.',
  },
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

import type en from '../en/figures.ts';

export default {
  figures: 'Números',
  invoicedAllTime: 'Faturado, desde o início',
  unpaid: 'Por receber',
  thisMonth: 'Este mês',
  lastMonth: 'Mês passado',
  invoices: '{count} {count|fatura|faturas}',
  overdue: '{count} em atraso',
  trendUp: '{percent} mais do que no mês passado',
  trendDown: '{percent} menos do que no mês passado',
  trendNone: 'tanto como no mês passado',
  trendNew: 'nada no mês passado',
} satisfies Record<keyof typeof en, string>;

import type en from '../en/figures.ts';

export default {
  figures: 'Chiffres',
  invoicedAllTime: 'Facturé, depuis le début',
  unpaid: 'Impayé',
  thisMonth: 'Ce mois-ci',
  lastMonth: 'Le mois dernier',
  invoices: '{count} {count|facture|factures}',
  overdue: '{count} en retard',
  trendUp: '{percent} de plus que le mois dernier',
  trendDown: '{percent} de moins que le mois dernier',
  trendNone: 'autant que le mois dernier',
  trendNew: 'rien le mois dernier',
} satisfies Record<keyof typeof en, string>;

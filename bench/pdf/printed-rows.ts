import type { DocumentJob } from '@documents/job.ts';
import { epcContent } from '@documents/invoice/epc.ts';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import { formatAmount, formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate } from '@i18n/format/numbers.ts';

/** The texts that every contestant prints: the same page, whoever draws it. */
export function printedRows({ invoice, body, seller, buyer, ...rest }: DocumentJob) {
  const { currency } = invoice;
  const amount = (minor: number) => formatAmount(minor, currency, 'fr');
  return {
    head: ['Désignation', 'Quantité', 'Unité', 'Prix unitaire HT, €', 'TVA', 'Montant HT, €'],
    lines: body.lines.map((line) => [
      line.title,
      formatDecimal(line.quantity, 'fr'),
      line.unit,
      formatPrice(line.unitPrice, currency, 'fr'),
      formatRate(line.taxRate, 'fr'),
      amount(line.net),
    ]),
    taxHead: ['TVA', 'Base HT, €', 'TVA, €'],
    taxes: invoice.totals.groups.map((group) => [
      `TVA ${formatRate(group.rate, 'fr')}`,
      amount(group.taxable),
      amount(group.tax),
    ]),
    totals: [
      ['Total HT', `${amount(invoice.totals.withoutTax)} €`],
      ['TVA', `${amount(invoice.totals.tax)} €`],
      ['Total TTC', `${amount(invoice.totals.withTax)} €`],
      ['Net à payer', `${amount(invoice.totals.due)} €`],
    ],
    from: [
      `${seller.name} ${seller.legal['legalForm'] ?? ''}`,
      seller.address.line1,
      `${seller.address.zip} ${seller.address.city}, France`,
      `Tél. ${seller.phone} · ${seller.email}`,
    ],
    to: [
      buyer.name,
      `À l’attention de ${buyer.attention}`,
      buyer.address.line1,
      `${buyer.address.zip} ${buyer.address.city}, France`,
      buyer.taxIds.map(({ scheme, value }) => `${scheme} ${value}`).join(' · '),
    ],
    facts: [
      ['Date d’émission', formatDate(invoice.issueDate ?? '', 'fr')],
      ['Période', formatPeriod(invoice.periodStart, invoice.periodEnd, 'fr')],
      ['Votre commande', invoice.purchaseOrder],
      ['Échéance', formatDate(invoice.dueDate, 'fr')],
    ],
    payment: [
      ['Bénéficiaire', seller.name],
      ['IBAN', seller.iban],
      ['BIC', seller.bic],
      ['Référence', invoice.number ?? ''],
      ['Montant', `${amount(invoice.totals.due)} €`],
    ],
    heading: `Règlement avant le ${formatDate(invoice.dueDate, 'fr')}, par virement`,
    footer: [
      `${seller.name} · ${seller.address.line1}, ${seller.address.city}`,
      `TVA ${seller.taxIds[0]?.value ?? ''}`,
    ],
    number: invoice.number ?? '',
    qr: epcContent({ invoice, body, seller, buyer, ...rest }),
  };
}
export type PrintedRows = ReturnType<typeof printedRows>;

import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    no: 'Écriture',
    customer: 'Client',
    what: 'Nature',
    method: 'Moyen',
    reference: 'Référence',
    amount: 'Montant',
    settled: 'Solde',
    kept: 'Gardé en crédit',
    month: 'Mois',
    before: 'Comparé',
    change: 'Évolution',
  },
  figures: {
    received: 'Encaissé',
    given: 'Rendu',
    net: 'Encaissé moins rendu',
    entries: 'Écritures',
  },
  chart: 'Encaissé moins rendu',
  formulas: [
    'Montant\u202F: l’argent qui a bougé\u202F; ce qui est entré est positif, ce qui est sorti négatif. Une contre-écriture reprend une écriture avec le signe inverse.',
    'Solde\u202F: ce que l’écriture a soldé de factures. Gardé en crédit = montant − soldé.',
    'Un crédit utilisé ou un reste abandonné ne déplace pas d’argent\u202F: ils sont laissés de côté et comptés au contrôle.',
    'Comparé\u202F: ce qui a bougé pendant la période comparée, écriture par écriture\u202F; son mois est celui de même rang dans cette période. Évolution = (montant − comparé) / comparé.',
  ],
  words: {
    'bank-transfer': 'Virement',
    card: 'Carte',
    cash: 'Espèces',
    cheque: 'Chèque',
    'mobile-money': 'Argent mobile',
    online: 'En ligne',
    credit: 'Crédit',
    payment: 'Règlement',
    refund: 'Remboursement',
    counter: 'Contre-écriture',
  },
} satisfies ReportKindWords;

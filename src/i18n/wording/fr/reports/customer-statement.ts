import type { ReportKindWords } from '../../report-words.ts';

export default {
  columns: {
    date: 'Date',
    what: 'Écriture',
    number: 'Numéro',
    reference: 'Référence',
    dueDate: 'Échéance',
    debit: 'Débit',
    credit: 'Crédit',
    balance: 'Solde',
  },
  figures: {
    opening: 'Dû avant',
    debit: 'Débit',
    credit: 'Crédit',
    closing: 'Dû après',
  },
  chart: '',
  formulas: [
    'Solde = solde précédent + débit − crédit\u202F; la première ligne est ce qui était dû avant la période.',
    'Débit\u202F: factures et argent rendu. Crédit\u202F: règlements, abandons, avoirs et annulations.',
    'Un crédit qui solde une facture est entré auparavant et ne déplace rien ici.',
    'Sans comparaison avec une autre période\u202F: chaque solde découle du précédent, jusqu’au dernier jour.',
  ],
  words: {
    opening: 'Report à nouveau',
    invoice: 'Facture',
    'credit-note': 'Avoir',
    void: 'Annulation de',
    payment: 'Règlement',
    refund: 'Remboursement',
    'write-off': 'Abandon',
    counter: 'Contre-écriture',
  },
} satisfies ReportKindWords;

import type en from '../../en/refusals/invoices.ts';

export default {
  'allowance-reason-missing': 'Une remise ou des frais demandent un motif : il est imprimé sur le document.',
  'allowance-amount-invalid':
    '« {value} » n’est ni une remise ni des frais. Écrivez un montant à partir de 0, ou un pourcentage de 0 à 100.',
  'period-locked':
    'Le {date} se trouve dans une période close : rien de daté du {lockedUntil} ou d’avant ne change. Choisissez une date ultérieure, ou rouvrez la période dans les réglages.',
  'invoice-draft': 'C’est encore un brouillon. Émettez-le d’abord.',
  'invoice-issued': 'Un document émis ne change plus. Corrigez-le par un avoir.',
  'invoice-void': 'Ce document est annulé. Dupliquez-le pour recommencer.',
  'invoice-without-lines': 'Un document compte au moins une ligne. Ajoutez-en une.',
  'invoice-negative':
    'Le total est négatif, ce qu’une facture n’est jamais. Faites un avoir, ou reportez les retours.',
  'invoice-has-payments':
    'Des paiements sont enregistrés sur cette facture. Faites un avoir au lieu de l’annuler.',
  'invoice-has-credit':
    'Un avoir existe sur cette facture, elle ne peut donc plus être annulée. Créditez le reste.',
  'invoice-delivered': 'Le client a reçu cette facture. Faites un avoir au lieu de l’annuler.',
  'nothing-due': 'Il ne reste rien à payer.',
  'wholly-credited': 'La totalité est déjà créditée.',
  'series-number-taken':
    'Le numéro {number} est déjà pris par un autre document : deux séries donnent les mêmes numéros. Changez le modèle de l’une d’elles dans Réglages, Facturation.',
  'credit-note-not-copied':
    'Un avoir ne se duplique pas : faites un nouvel avoir sur la facture, ou dupliquez celle-ci.',
  'credit-note-not-payable': 'Un avoir ne se paie pas : remboursez-le depuis sa facture.',
  'credit-note-not-voidable':
    'Un avoir ne s’annule pas. Émettez une nouvelle facture pour ce qu’il crédite en trop.',
  'nothing-to-refund': 'Rien n’a été encaissé qui puisse être remboursé.',
  'credit-note-not-creditable': 'Un avoir ne peut pas être crédité. Émettez une nouvelle facture.',
  'period-nets-to-zero': 'Ventes et retours de la période s’annulent : il n’y a rien à facturer.',
  'period-carried-forward':
    'Les retours dépassent les ventes de la période. Les lignes restent ouvertes et compteront dans la prochaine facture.',
  'invoice-missing': 'Ce document n’existe plus. Rechargez la liste.',
  'draft-changed-elsewhere':
    'Ce brouillon a été modifié dans une autre fenêtre depuis que vous l’avez ouvert ici. Abandonnez vos modifications, puis rouvrez-le.',
  'draft-exists': 'Ce brouillon est déjà revenu.',
  'not-as-shown':
    'Ce qui est à facturer a changé depuis l’affichage. Rien n’a été créé : regardez à nouveau, puis continuez si c’est bien cela.',
  'nothing-to-invoice':
    'Rien à facturer à {name} sur cette période. Choisissez d’autres dates, ou incluez des lignes.',
  'nothing-selected': 'Sélectionnez au moins un document.',
  'period-backwards': 'La période finit ({to}) avant de commencer ({from}). Inversez les dates.',
} satisfies Record<keyof typeof en, string>;

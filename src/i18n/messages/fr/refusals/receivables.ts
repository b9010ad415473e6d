export default {
  'method-unknown': '« {value} » n’est pas un moyen de paiement. Choisissez-en un dans la liste.',
  'amount-not-positive': 'Saisissez un montant supérieur à zéro.',
  'amount-invalid':
    '« {value} » n’est pas un montant en {currency}. Écrivez un nombre avec {digits} décimales au plus.',
  'payment-date-ahead':
    'Le {date} n’est pas encore passé. Un mouvement s’enregistre une fois fait : choisissez le {today} ou avant.',
  'share-above-due': 'Il reste moins que cela à payer sur {number}. Baissez le montant.',
  'shares-above-payment': 'Les parts dépassent le paiement. Baissez une part ou augmentez le paiement.',
  'invoice-twice': 'La même facture figure deux fois dans ce paiement. Retirez-en une.',
  'payment-two-customers': '{number} est d’un autre client. Enregistrez un paiement par client.',
  'payment-two-currencies': '{number} est dans une autre devise. Enregistrez un paiement par devise.',
  'payment-missing': 'Ce paiement n’existe plus. Rechargez la page.',
  'payment-refunded':
    'De ce qui est entré sur {number}, il ne reste pas assez : de l’argent a été rendu ou mis en crédit. Reprenez d’abord cela.',
  'payment-corrected-already': 'Le paiement {no} a déjà été repris.',
  'payment-of-void':
    '{number} est annulée depuis, et ce qui y était payé a été rendu. Enregistrez ce qui a bougé comme un paiement du client.',
  'counter-entry-final':
    'Cette écriture en reprend une autre et reste. Enregistrez plutôt le paiement à nouveau.',
  'credit-too-small': '{name} a moins de crédit que cela. Baissez le montant ou enregistrez un paiement.',
  'credit-above-due': 'Le crédit dépasse ce qui est dû. Baissez le montant.',
  'credit-used-already':
    'Le crédit que {name} a reçu par ce paiement est déjà utilisé. Reprenez d’abord cet usage.',
  'refund-above-received': 'On ne peut pas rendre plus que ce qui a été encaissé. Baissez le montant.',
  'write-off-without-receipt': 'Rien n’a été payé : un abandon n’a pas de quittance.',
  'reason-missing': 'Dites pourquoi : la raison reste dans les livres.',
  'credit-above-rest': 'Il ne reste que {rest} {currency} à créditer. Baissez le montant.',
  'credit-quantity': 'De « {title} », il reste {left} à créditer. Saisissez une quantité jusque-là.',
  'credit-nothing': 'Choisissez quoi créditer : les lignes choisies ne donnent rien.',
  'credit-before-invoice': 'Un avoir n’est pas daté avant sa facture. Choisissez le {first} ou après.',
  'line-missing': 'Cette ligne n’est pas sur la facture. Rechargez la page.',
  'line-twice': '« {title} » est choisi deux fois. Retirez-en un.',
} as const;

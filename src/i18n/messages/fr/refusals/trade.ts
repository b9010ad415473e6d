import type en from '../../en/refusals/trade.ts';

export default {
  'product-name-missing': 'Donnez un nom au produit.',
  'title-missing': 'Indiquez ce qui a été livré : le libellé est imprimé sur la facture.',
  'currency-unknown': '« {value} » n’est pas une devise. Utilisez un code à trois lettres comme EUR ou GNF.',
  'rate-invalid':
    '« {value} » n’est pas un taux de taxe. Écrivez un pourcentage de 0 à 100, comme 20 ou 5,5.',
  'price-invalid': '« {value} » n’est pas un prix. Écrivez un nombre comme 12,50.',
  'price-negative': 'Un prix n’est jamais négatif ({value}). Pour une reprise, rendez la quantité négative.',
  'quantity-invalid': '« {value} » n’est pas une quantité. Écrivez un nombre comme 3 ou 1,5.',
  'amount-too-large':
    'La quantité multipliée par le prix dépasse ce qu’une ligne peut porter. Vérifiez les deux, ou partagez la ligne.',
  'date-invalid': '« {value} » n’est pas un jour du calendrier. Choisissez une date.',
  'date-implausible': '{value} est trop éloigné pour être juste. Vérifiez l’année.',
  'product-missing': 'Ce produit n’existe plus. Choisissez-en un autre.',
  'product-key-taken': 'La clé « {key} » est celle de {name}. Donnez une autre clé à ce produit.',
  'transaction-missing': 'Cette opération n’existe plus. Rechargez la liste.',
  'transaction-invoiced':
    '« {title} » figure sur une facture et ne change donc plus. Supprimez le brouillon qui la porte, ou corrigez la facture par un avoir.',
  'row-of-other-customer':
    '« {title} » a été livré à {other} et ne se facture donc pas à {name}. Choisissez de nouveau {other}, ou retirez sa ligne : l’opération reste alors à facturer à {other}.',
  'row-in-other-currency':
    '« {title} » est en {priced} : un document en {currency} ne peut pas le facturer. Choisissez de nouveau {priced}, ou retirez sa ligne : l’opération reste alors à facturer.',
  'row-changed-since':
    '« {title} » a changé depuis la suppression du brouillon, qui facturerait l’ancien état. Créez un nouveau brouillon à partir des opérations à facturer.',
  'transaction-asked-again':
    '« {title} » a été redemandée par le rapport de facturation « {name} » depuis sa suppression : la remettre la facturerait deux fois.',
  'draft-row-of-other-customer':
    '« {draft} » de {name} n’est pas émis : la ligne {line}, « {title} », a été livrée à {other}. Modifiez le brouillon et retirez cette ligne : l’opération reste alors à facturer à {other}.',
  'draft-row-in-other-currency':
    '« {draft} » de {name} n’est pas émis : la ligne {line}, « {title} », est en {priced} et le document en {currency}. Modifiez le brouillon et retirez cette ligne : l’opération reste alors à facturer.',
  'draft-row-missing':
    '« {draft} » de {name} n’est pas émis : l’opération de la ligne {line}, « {title} », n’est plus dans les comptes. Modifiez le brouillon : retirez cette ligne, ou saisissez-la à nouveau.',
  'draft-row-invoiced':
    '« {draft} » de {name} n’est pas émis : la ligne {line}, « {title} », est facturée sur un autre document. Modifiez le brouillon et retirez cette ligne.',
  'draft-row-twice':
    '« {draft} » de {name} n’est pas émis : la ligne {line}, « {title} », facture une opération qui y figure déjà. Modifiez le brouillon et retirez cette ligne.',
  'transaction-exists': 'L’une de ces opérations est déjà revenue. Rechargez la liste.',
  'transaction-twice': 'La même opération figure deux fois sur ce document. Retirez l’une des lignes.',
  'product-exists': 'Ce produit est déjà de nouveau là.',
  'purchase-is-own': 'C’est un document de votre maison : il ne se comptabilise pas comme reçu.',
  'purchase-booked': '{number} de {name} est déjà comptabilisé.',
  'purchase-missing': 'Ce document reçu n’existe plus. Rechargez la liste.',
} satisfies Record<keyof typeof en, string>;

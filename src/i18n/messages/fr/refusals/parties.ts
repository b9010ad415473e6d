import type en from '../../en/refusals/parties.ts';

export default {
  'customer-name-missing': 'Donnez un nom au client.',
  'company-name-missing': 'Donnez le nom de votre entreprise : il figure sur chaque document.',
  'email-invalid':
    '« {value} » n’est pas une adresse e-mail. Écrivez-la comme nom@exemple.fr, ou laissez le champ vide.',
  'days-invalid':
    '« {value} » n’est pas un délai de paiement. Écrivez un nombre entier de jours, de 0 à 3650.',
  'country-unknown': '« {value} » n’est pas un code de pays. Choisissez le pays dans la liste.',
  'weekend-invalid':
    'Un week-end est fait d’un à six jours de la semaine, de 1 pour lundi à 7 pour dimanche.',
  'time-zone-unknown': '« {value} » n’est pas un fuseau horaire. Choisissez-en un, par exemple Europe/Paris.',
  'tax-id-invalid':
    '{scheme} {value} est faux : la clé de contrôle ne correspond pas. Recopiez-le d’un document officiel.',
  'tax-id-doubtful':
    '{value} ne ressemble à aucun numéro de ce pays ({schemes}). Comparez-le aux papiers du client.',
  'iban-invalid':
    '« {value} » n’est pas un IBAN : sa longueur ou sa clé est fausse. Recopiez-le depuis votre banque.',
  'bic-invalid': '« {value} » n’est pas un BIC. Il compte 8 ou 11 caractères ; vous pouvez le laisser vide.',
  'no-customer': 'Ces lignes n’ont pas encore de client. Attribuez-leur-en un dans les opérations.',
  'unknown-customer':
    'Le client de ces lignes n’existe plus. Attribuez-leur-en un autre dans les opérations.',
  'company-missing': 'Indiquez d’abord votre entreprise : son nom et son pays.',
  'company-exists': 'Cette entreprise est déjà enregistrée. Modifiez-la dans les réglages.',
  'customer-missing': 'Ce client n’existe plus. Choisissez-en un autre.',
  'customer-key-taken':
    'La clé « {key} » est celle de {name}. Donnez une autre clé à ce client, ou fusionnez les deux.',
  'customer-has-invoices':
    '{name} a des factures et ne peut donc pas être supprimé. Fusionnez-le plutôt avec un autre client.',
  'customer-has-transactions':
    '{name} a des opérations et ne peut donc pas être supprimé. Affectez-les à un autre client, ou fusionnez les deux.',
  'customer-has-imported':
    'Un fichier importé nomme {name} pour des opérations qui sont maintenant à un autre client. Fusionnez plutôt {name} avec ce client : le fichier sera reconnu s’il est importé de nouveau.',
  'customer-has-rentals':
    '{name} a des locations et ne peut pas être supprimé. Fusionnez-le plutôt avec un autre client.',
  'customer-has-reports':
    'Le rapport de facturation {other} est celui de {name}. Supprimez-le d’abord, ou choisissez-y un autre client.',
  'customer-has-merged': '{other} a été fusionné avec {name}. Annulez d’abord cette fusion.',
  'customer-merged': '{name} est déjà fusionné. Choisissez le client qui l’a absorbé, ou annulez la fusion.',
  'merge-credit-used':
    '{name} et {other} ont depuis utilisé le crédit l’un de l’autre. Reprenez d’abord cet usage.',
  'merge-payment-settled':
    'Un paiement de l’un règle {number}, une facture de l’autre : séparés, les relevés de {name} et de {other} seraient tous deux faux. Reprenez d’abord ce paiement.',
  'customer-has-payments':
    '{name} a des paiements et ne peut donc pas être supprimé. Fusionnez-le plutôt avec un autre client.',
  'customer-not-merged': '{name} n’est pas fusionné : il n’y a rien à annuler.',
  'merge-with-itself': '{name} ne peut pas être fusionné avec lui-même. Choisissez un autre client.',
  'customer-exists': 'Ce client est déjà de nouveau là.',
} satisfies Record<keyof typeof en, string>;

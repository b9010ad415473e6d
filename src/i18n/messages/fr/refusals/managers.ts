import type en from '../../en/refusals/managers.ts';

/** Les responsables et ce qui leur est envoyé. */
export default {
  'manager-missing': 'Ce responsable n’est plus dans la liste. Rechargez-la.',
  'manager-exists': 'Ce responsable est déjà revenu dans la liste.',
  'manager-name-missing': 'Donnez un nom au responsable.',
  'manager-email-missing': 'Donnez une adresse e-mail au responsable : les rapports y sont envoyés.',
  'manager-email-taken':
    '{name} a déjà l’adresse {email}. Modifiez ce responsable ou donnez une autre adresse.',
  'manager-inactive': '{name} est désactivé et ne reçoit rien. Activez d’abord ce responsable.',
  'manager-no-subscription': '{name} n’est abonné à aucun rapport. Choisissez-en au moins un.',
  'language-unknown': '« {value} » n’est pas une langue de l’application. Utilisez en, fr ou pt.',
  'subscription-kind-missing': 'Choisissez le rapport.',
  'subscription-format-missing': 'Choisissez au moins un type de fichier : PDF ou XLSX.',
  'subscription-figure-missing': 'Choisissez le chiffre sur lequel porte la limite.',
  'subscription-amount-invalid': '« {value} » n’est pas un montant pour une limite. Écrivez un nombre.',
  'subscription-twice':
    'Ce rapport est choisi deux fois. Gardez-le une fois, avec tous les types de fichier.',
} satisfies Record<keyof typeof en, string>;

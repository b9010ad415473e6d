export default {
  'template-unreadable':
    'Ce n’est pas un modèle de Quittance. Choisissez un fichier exporté ici, dans Modèles.',
  'template-newer':
    'Ce modèle vient d’une version plus récente de Quittance (format {format}). Mettez l’application à jour, puis réessayez.',
  'template-name-missing': 'Donnez un nom au modèle.',
  'template-missing': 'Ce modèle n’existe plus. Choisissez-en un autre.',
  'template-exists': 'Ce modèle existe déjà.',
  'template-changed-elsewhere':
    '« {name} » a été modifié dans une autre fenêtre. Rouvrez-le avant de continuer.',
  'template-faulty':
    'Modèle « {template} », ligne {line} : {name} ne peut pas être calculé. Ouvrez-le dans Modèles et corrigez le texte.',
  'template-faulty-near':
    'Modèle « {template} », ligne {line} : « {name} » n’existe pas. Vouliez-vous dire « {meant} » ? Corrigez-le dans Modèles.',
  'pay-link-variable':
    'Le lien de paiement ne connaît pas « {name} ». Vouliez-vous dire « {meant} » ? Il connaît {known}.',
  'pay-link-address':
    '« {value} » n’est pas une adresse. Commencez par https:// et écrivez les variables ainsi : {{ invoice_number }}.',
  'pay-link-long':
    'Le lien de paiement devient trop long pour un code ({bytes} caractères, {longest} au plus). Raccourcissez-le.',
} as const;

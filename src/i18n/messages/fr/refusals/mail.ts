export default {
  'mail-without-recipient':
    '{name} n’a pas d’adresse e-mail. Ajoutez-en une au client ou à un contact de facturation.',
  'mail-without-sender': 'Il manque l’adresse d’envoi des e-mails. Indiquez-la dans Réglages › E-mail.',
  'mail-address-invalid': '« {value} » n’est pas une adresse e-mail. Corrigez-la, puis réessayez.',
  'mail-subject-faulty': 'L’objet ne fonctionne pas : ligne {line}, {name}. Le texte d’origine le remplace.',
  'mail-subject-faulty-near':
    'L’objet ne fonctionne pas : ligne {line}, « {name} » n’existe pas. Vouliez-vous dire « {meant} » ? Le texte d’origine le remplace.',
  'mail-body-faulty': 'Le texte ne fonctionne pas : ligne {line}, {name}. Le texte d’origine le remplace.',
  'mail-body-faulty-near':
    'Le texte ne fonctionne pas : ligne {line}, « {name} » n’existe pas. Vouliez-vous dire « {meant} » ? Le texte d’origine le remplace.',
  'mail-text-faulty': 'Non enregistré. Ligne {line} : {name} ne peut pas être calculé.',
  'mail-text-faulty-near':
    'Non enregistré. Ligne {line} : « {name} » n’existe pas. Vouliez-vous dire « {meant} » ?',
  'mail-text-long': 'Ce texte est trop long pour un e-mail ({longest} caractères au plus).',
  'mail-invoice-url':
    'Le texte utilise invoice_url, qui est vide : les documents n’ont pas d’adresse sur le web. Ils sont joints au message.',
  'mail-kind-not-yet': 'Il n’y a encore rien de ce genre à envoyer.',
  'reminder-not-overdue': '{number} n’est pas échue : il n’y a rien à rappeler.',
  'mail-kind-unknown': 'Il n’y a pas d’e-mail du genre « {value} ». Il y a {known}.',
} as const;

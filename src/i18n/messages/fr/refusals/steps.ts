import type en from '../../en/refusals/steps.ts';

/** Why a step of an automation did not do something. */
export default {
  'rows-without-customer':
    '{count} {count|ligne n’a|lignes n’ont} pas de client. Attribuez-en un dans les transactions, puis relancez ce qui a échoué.',
  'time-of-day-invalid': '« {value} » n’est pas une heure. Écrivez-la comme 08:00.',
  'billing-setup-missing':
    'Ce rapport de facturation n’est plus réglé. Choisissez-en un autre dans l’automatisation.',
  'needs-file': 'Donnez son fichier à cette étape : l’exécution continue d’ici avec lui.',
  'source-missing': 'Cet appareil ne surveille pas ce fichier ou ce dossier. Choisissez-le à nouveau.',
  'file-unknown-columns':
    'Les colonnes de {name} ne sont pas encore connues. Importez-le une fois à la main et confirmez leur sens ; ensuite cette étape continue seule.',
  'file-rows-rejected':
    '{count} {count|ligne|lignes} de {name} ne {count|peut|peuvent} pas être {count|importée|importées}. Corrigez le fichier, ou importez-le à la main et corrigez-les là.',
  'source-not-allowed':
    'Le navigateur demande une nouvelle permission pour lire {name}. Autorisez-la dans l’automatisation, ou donnez le fichier.',
  'source-gone': '{name} n’est plus à sa place. Remettez-le, choisissez-le à nouveau, ou donnez le fichier.',
  'watching-not-offered':
    'Ce navigateur ne peut pas surveiller de fichiers. L’exécution attend le fichier et continue dès que vous le donnez.',
} satisfies Record<keyof typeof en, string>;

import type en from '../../en/refusals/folders.ts';

export default {
  'file-pattern-variable': '{name} ne représente rien. Un nom de fichier peut contenir {variables}.',
  'file-pattern-brace':
    'Une accolade est seule. Écrivez chaque variable entre { et }, ou retirez l’accolade.',
  'file-pattern-number': 'Sans {variable}, deux documents ne se distingueraient pas. Ajoutez-le aux noms.',
  'file-pattern-long': 'Avant d’être remplis, les noms ont au plus {longest} caractères.',
  'folders-not-offered':
    'Ce navigateur ne confie de dossier à aucune application. Utilisez un ZIP ou les téléchargements, ou bien Chrome ou Edge sur ordinateur.',
  'folder-not-given':
    'Le navigateur n’a pas confié ce dossier : ceux du système sont refusés aux applications. Choisissez-en ou créez-en un autre.',
  'folder-none': 'Aucun dossier n’est choisi. Choisissez-en un dans Réglages, Dossiers.',
  'folder-drafts-only': 'Seuls les documents émis vont dans le dossier. Émettez-les d’abord.',
  'folder-not-allowed':
    'Le navigateur ne laisse pas l’application écrire dans « {folder} ». Autorisez-la dans Réglages, Dossiers.',
  'folder-gone': 'Le dossier « {folder} » n’est plus à sa place. Remettez-le, ou choisissez-en un autre.',
  'folder-full':
    'Il n’y a plus de place là où se trouve « {folder} ». Ce qui est écrit reste ; libérez de l’espace et réessayez.',
  'folder-name-refused':
    'Le navigateur refuse le nom de fichier « {name} ». Changez les noms dans Réglages, Dossiers.',
  'folder-names-taken':
    'Trop de fichiers s’appellent déjà « {name} ». Rangez le dossier, ou changez les noms.',
  'folder-write-failed':
    '« {file} » n’a pas pu être écrit dans « {folder} ». Est-il ouvert dans un autre programme ? Fermez-le et réessayez.',
  'folder-stopped': 'Arrêté. {count} {count|fichier est|fichiers sont} déjà dans le dossier.',
} satisfies Record<keyof typeof en, string>;

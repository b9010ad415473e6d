import type en from '../../en/refusals/keeping.ts';

export default {
  'books-busy':
    'Les comptes changent sans cesse dans une autre fenêtre. Attendez la fin de son travail, puis recommencez.',
  'books-changed':
    'Les comptes ont changé depuis la lecture de ce fichier : ses lignes ont été vérifiées de nouveau. Nouvelles {createdBefore} → {created}, modifiées {updatedBefore} → {updated}, déjà là {duplicateBefore} → {duplicate}, écartées {rejectedBefore} → {rejected}, clients inconnus {customersBefore} → {customers}. Rien n’est encore enregistré. Regardez, puis importez.',
  'books-replaced':
    'Ces comptes ont été restaurés ou effacés après l’ouverture de ceci : rien n’a été enregistré. Rechargez cette fenêtre, puis recommencez.',
  'books-are-newer':
    'Une version plus récente de l’application a ouvert ces comptes. Rechargez cette fenêtre.',
  'books-closed': 'Ces comptes ont été fermés dans cette fenêtre. Rechargez-la.',
  'storage-full':
    'Il n’y a plus de place sur cet appareil ; rien n’a été modifié. Libérez de l’espace, puis recommencez.',
  'backup-not-ours':
    'Ce fichier n’est pas une sauvegarde de Quittance. Choisissez un fichier qui finit par .quittance.',
  'backup-newer':
    'Une version plus récente de l’application a fait cette sauvegarde (format {version}). Mettez l’application à jour, puis restaurez.',
  'backup-damaged':
    'Cette sauvegarde est endommagée : son contenu ne concorde pas. Vos comptes restent tels quels. Essayez une autre copie du fichier.',
  'backup-wrong-passphrase':
    'La phrase secrète n’ouvre pas cette sauvegarde. Retapez-la ; majuscules et minuscules comptent.',
  'passphrase-short':
    'Utilisez au moins {shortest} caractères : qui trouve le fichier peut essayer des phrases à loisir.',
  cancelled: 'Arrêté. Rien n’a été modifié.',
  'confirm-missing': 'Rien n’a été effacé : confirmez par « erase ».',
  'archived-missing': 'Ce fichier n’est pas dans les archives de ces livres. Rechargez la liste.',
  'archived-damaged':
    'Le fichier archivé {name} est endommagé : ses octets ne sont plus ceux qui sont sortis. Restaurez la dernière sauvegarde et comparez.',
  'cache-rule-invalid': '{value} ne convient pas ici. Écrivez un nombre entier de 1 à {most}.',
  'closing-damaged':
    'Ce dossier de clôture est endommagé : {file} n’est plus ce qu’il était. Utilisez une autre copie.',
  'closing-not-ours': 'Ce zip n’est pas un dossier de clôture de Quittance.',
  'closing-newer':
    'Une version plus récente de l’application a fait ce dossier (format {version}). Mettez l’application à jour, puis réessayez.',
  'closing-chain': 'Le journal de ce dossier ne tient pas à l’écriture {seq}. Ne vous y fiez pas.',
  'month-invalid': '« {value} » n’est pas un mois. Écrivez-le 2026-11.',
} satisfies Record<keyof typeof en, string>;

import type en from '../../en/refusals/files.ts';

export default {
  'file-empty': 'Le fichier est vide : il ne contient aucun octet. Exportez-le à nouveau.',
  'file-password-protected':
    'Ce fichier est protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe, enregistrez-le et recommencez.',
  'file-damaged':
    'Ce fichier est endommagé ({part}) : son contenu ne concorde pas. Ouvrez-le dans votre tableur, enregistrez-le en XLSX et recommencez.',
  'file-too-large':
    'Décompressé, ce fichier dépasse {limit} Mo, le maximum lu en une fois. Divisez-le, ou n’enregistrez que la feuille utile.',
  'file-too-many-cells':
    'Ce fichier compte plus de {limit} cellules, le maximum lu en une fois. Divisez-le, ou n’enregistrez que la feuille utile.',
  'file-too-slow':
    'La lecture s’est arrêtée après {limit} secondes. Enregistrez la feuille utile en XLSX ou en CSV, ou divisez le fichier.',
  'file-too-many-parts':
    'Ce fichier se compose de plus de {limit} parties, plus qu’aucun classeur. Enregistrez la feuille utile dans un nouveau fichier.',
  'file-compression-unknown':
    'Ce fichier est compressé d’une façon inconnue de l’application. Ouvrez-le dans votre tableur, enregistrez-le en XLSX et recommencez.',
  'file-not-a-spreadsheet':
    'Ce n’est ni un classeur ni un tableau en texte. Choisissez un fichier XLSX, XLS, XLSB, ODS, Numbers ou CSV.',
  'file-is-web-page':
    'Ce fichier est une page web qui porte le nom d’un classeur. Ouvrez-le dans votre tableur, enregistrez-le en XLSX et recommencez.',
  'file-no-sheet': 'Ce classeur n’a aucune feuille avec des cellules. Choisissez un autre fichier.',
  'sheet-not-found': 'Le fichier n’a pas de feuille nommée « {sheet} ». Choisissez l’une de ses feuilles.',
  'encoding-unknown':
    '« {encoding} » n’est pas un encodage connu de cet appareil. Choisissez-en un dans la liste.',
  'sheet-empty':
    'La feuille « {sheet} » n’a aucune cellule remplie. Choisissez une autre feuille ou un autre fichier.',
  'file-gone':
    '« {name} » ne peut plus être lu : le fichier a été déplacé ou modifié depuis votre choix. Choisissez-le à nouveau.',
  'pdf-damaged': 'Ce PDF est illisible : son contenu ne tient pas ensemble. Demandez une autre copie.',
  'pdf-locked': 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.',
  'pdf-without-record':
    'Ce PDF ne porte aucune donnée, seulement l’image d’un document. Il ne peut être ni vérifié ni comptabilisé tel quel.',
  'record-damaged': 'L’enregistrement dans ce PDF est endommagé. Utilisez une autre copie du fichier.',
  'record-changed':
    'L’enregistrement dans ce PDF a été modifié après coup : il ne correspond plus à son empreinte. Ne vous y fiez pas.',
  'record-newer':
    'Une version plus récente de l’application a fait ce PDF (enregistrement {version}). Mettez l’application à jour, puis réessayez.',
  'einvoice-unknown':
    'La facture électronique dans ce PDF est illisible. Demandez une autre copie au vendeur.',
  'einvoice-incomplete':
    'La facture électronique dans ce PDF ne donne pas au complet numéro, date, vendeur et devise. Demandez une autre copie au vendeur.',
  'records-of-two':
    'Ces fichiers viennent de deux entreprises, {one} et {other}. Ramenez une entreprise à la fois.',
  'papers-stopped':
    'Arrêté. {count} {count|document est déjà revenu|documents sont déjà revenus}. Ramenez les mêmes fichiers pour continuer.',
  'number-taken': 'Un autre document de ces livres porte déjà le numéro {number}.',
} satisfies Record<keyof typeof en, string>;

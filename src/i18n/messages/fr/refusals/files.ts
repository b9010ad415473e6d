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
} satisfies Record<keyof typeof en, string>;

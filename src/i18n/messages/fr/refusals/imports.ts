import type en from '../../en/refusals/imports.ts';

export default {
  'import-missing': 'Cet import n’existe plus. Rechargez la liste.',
  'import-done-already': 'Ce fichier a déjà été importé depuis cette fenêtre.',
  'import-undone-already': 'Cet import est déjà annulé.',
  'import-invoiced':
    '{count} {count|ligne|lignes} de cet import {count|figure|figurent} sur une facture : il ne peut pas être annulé. Supprimez d’abord les brouillons ; ce qui est émis reste.',
  'import-changed-since':
    'Des lignes de cet import ont changé depuis : corrigées à la main, attribuées à un autre client ou supprimées. Le défaire emporte aussi ces changements.',
  'preview-missing': 'Cet aperçu n’existe plus. Relisez le fichier.',
  'file-of-other-books':
    'Ce fichier a été lu pour d’autres comptes que ceux qui sont ouverts maintenant : rien n’en a été enregistré. Relisez-le ici.',
  'import-kind-unknown':
    'Cette application n’importe pas « {kind} ». Choisissez transactions, clients ou produits.',
  'import-rows-rejected':
    '{rows} {rows|ligne est encore fausse|lignes sont encore fausses}, et vous avez choisi tout ou rien. Corrigez-les, ou importez le reste.',
  'import-worker-died':
    'La lecture s’est arrêtée : la mémoire de cet appareil ne suffit pas. Fermez d’autres onglets, ou divisez le fichier.',
} satisfies Record<keyof typeof en, string>;

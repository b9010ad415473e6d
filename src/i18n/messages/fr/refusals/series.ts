import type en from '../../en/refusals/series.ts';

export default {
  'pattern-unknown-part': 'Le modèle de numéro ne connaît pas {part}. Il connaît {known}.',
  'pattern-needs-one-sequence':
    'Un modèle de numéro contient le numéro d’ordre exactement une fois, sous la forme {example}.',
  'pattern-character':
    '« {character} » ne peut pas figurer dans un numéro de document. Utilisez des lettres sans accent, des chiffres et + - _ /.',
  'pattern-needs-year':
    'Une série qui recommence chaque année doit porter l’année dans ses numéros. Ajoutez {example}.',
  'pattern-too-long': 'Ce modèle donne des numéros de plus de {longest} caractères. Raccourcissez-le.',
  'pattern-taken':
    'Une autre série utilise déjà {pattern} : deux documents porteraient le même numéro. Changez une lettre.',
  'sequence-not-whole': 'Le prochain numéro est un nombre entier à partir de 1.',
  'series-in-use':
    'Cette série contient déjà des documents : le prochain numéro est {next}, et un saut laisserait un trou. Commencez plutôt une autre série.',
  'issue-date-before-last':
    'Le {date} précède le {last}, date du dernier document de cette série. Choisissez le {last} ou une date ultérieure.',
  'issue-date-ahead':
    'Le {date} est trop loin : aucun document plus ancien ne pourrait suivre dans cette série. Choisissez au plus tard le {latest}.',
  'number-too-long':
    'Le numéro {number} compte plus de {longest} caractères. Raccourcissez le modèle de la série dans les réglages.',
  'series-missing':
    'Cet appareil n’a pas de série de numéros pour ce type de document. Créez-en une dans les réglages.',
  'series-kind-fixed': 'Une série numérote un seul type de document. Créez-en une autre pour l’autre type.',
} satisfies Record<keyof typeof en, string>;

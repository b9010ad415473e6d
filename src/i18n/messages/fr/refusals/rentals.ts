import type en from '../../en/refusals/rentals.ts';

export default {
  'rental-missing': 'Cette location n’existe plus. Rechargez la liste.',
  'rental-back-missing':
    'La facture {number} facture {days} jours de {asset}, une location absente de ces livres. Ne les facturez pas une seconde fois en la saisissant.',
  'rental-back-unknown':
    'La facture {number} facture {days} jours de {asset} jusqu’à {month}, mais son PDF est trop ancien pour dire lesquels : ils seraient facturés une seconde fois. Faites d’abord un avoir de son total, sur la page de la facture ; facturez ensuite les jours depuis la location.',
  'rental-back-credited':
    'La facture {number} a été créditée par {notes}, mais son PDF est trop ancien pour dire quels jours cela a libérés : {days} jours de {asset} comptent comme facturés. Corrigez dans la grille du mois ceux qui ne le sont pas : ce qui est crédité ne l’est pas deux fois.',
  'rental-back-guessed':
    'La facture {number} facture {days} jours de {asset} jusqu’à {month}, mais son PDF est trop ancien pour dire lesquels. Autant de jours de sa période comptent comme facturés, d’abord les jours travaillés. Comparez-les avec vos notes dans la grille du mois.',
  'rental-lines-unknown':
    'Le PDF dont la facture {number} est revenue est trop ancien pour dire quelle ligne facture quel jour. Faites l’avoir sur la page de la facture ; ses jours restent facturés.',
  'rental-back-twice':
    'Des jours de {asset} en {month} sont sur la facture {number}, et {other} les facture aussi. Faites un avoir sur l’une des deux.',
  'rental-exists': 'Cette location est déjà remise en place.',
  'rental-customer-missing': 'Choisissez le client de cette location.',
  'rental-asset-missing': 'Donnez un nom au véhicule ou à l’engin.',
  'rental-rate-missing': 'Indiquez le tarif journalier ; 0 s’il n’est pas encore connu.',
  'rental-rate-twice': 'Deux tarifs commencent le {date}. N’en gardez qu’un.',
  'rental-ends-before': 'La location finit ({end}) avant de commencer ({start}). Inversez les dates.',
  'rental-minimum-invalid':
    '« {value} » n’est pas un nombre de jours. Écrivez de 0 à 31, par demi-journées, comme 10 ou 10,5.',
  'rental-named-dates':
    '{asset} finirait ({end}) avant de commencer ({start}). Changez d’abord l’une des dates.',
  'rental-named-fault':
    '{asset} ne peut pas être enregistré ainsi : une date, un tarif ou un nombre de jours n’est pas utilisable ({value}).',
  'rental-work-outside':
    '{asset} a travaillé le {date}, qui serait hors de la location. Gardez ce jour dans la location, ou videz-le d’abord.',
  'rental-has-days':
    'La location {no} a des jours travaillés ou des factures. Donnez-lui une date de fin, ou rendez-la inactive.',
  'rental-no-days-given': 'Choisissez au moins un jour.',
  'rental-status-unknown':
    '« {value} » n’est pas un statut de jour. Utilisez travail, entretien, hors service ou inactif.',
  'rental-half-not-work': 'Seul le travail peut compter une demi-journée ({date}).',
  'rental-day-ahead': 'Le {date} est à venir. Remplissez les jours jusqu’à aujourd’hui ({today}).',
  'rental-day-before':
    'La location de {asset} commence le {start}, après le {date}. Choisissez un jour plus tard, ou avancez le début de la location.',
  'rental-day-after':
    'La location de {asset} a fini le {end}, avant le {date}. Choisissez un jour plus tôt, ou reculez la fin de la location.',
  'rental-day-locked':
    'Le {date} de {asset} est facturé sur {number} et ne change plus. Corrigez le jour : un avoir reprend ce qui est de trop.',
  'rental-year-invalid': '{value} n’est pas une année possible. Choisissez-en une de 2000 à 2100.',
  'rental-month-invalid': '{value} n’est pas un mois. Choisissez-en un de 1 à 12.',
  'rental-days-billed':
    'Des jours de {month} figurent maintenant sur un autre document. Générez de nouveau le mois.',
  'rental-month-has-draft': '{month} a maintenant un autre brouillon. Utilisez celui-là.',
  'rental-draft-stale':
    'La feuille de pointage de {month} a changé depuis le brouillon {reference}. Générez de nouveau le mois, puis émettez la facture.',
  'rental-days-changed':
    'La feuille de pointage de {month} a changé depuis le brouillon {reference}. Supprimez-le et générez-le de nouveau.',
  'rental-inactive': 'La location {no} n’est pas active. Activez-la pour la facturer.',
  'rental-outside-month':
    'La location {no} n’a aucun jour en {month} jusqu’à aujourd’hui. Vérifiez son début et sa fin.',
  'rental-inactive-draft':
    'La location {no} n’est pas active, mais le brouillon {reference} de {month} existe. Supprimez-le, ou réactivez la location.',
  'rental-outside-month-draft':
    'La location {no} n’a plus aucun jour en {month}, mais le brouillon {reference} existe. Supprimez-le, ou vérifiez le début et la fin de la location.',
  'rental-rate-zero-draft':
    'Le tarif journalier de la location {no} est de 0, mais le brouillon {reference} de {month} existe. Supprimez-le, ou indiquez le tarif et générez de nouveau.',
  'rental-no-work':
    'Aucun jour de travail en {month}. Remplissez la feuille de pointage ; un jour noté entretien par erreur s’y remet en travail.',
  'rental-all-billed': 'Tous les jours travaillés de {month} figurent déjà sur un document.',
  'rental-rate-zero':
    'Le tarif journalier de la location {no} est de 0. Indiquez-le dans la location, puis générez de nouveau.',
  'rental-month-issued':
    'La facture {number} est émise et reste telle quelle. Jours travaillés depuis, non facturés : {days}. Facturez-les depuis la location.',
  'rental-month-paid':
    'La facture {number} est payée et reste telle quelle. Jours travaillés depuis, non facturés : {days}. Facturez-les depuis la location.',
  'rental-month-rest':
    'La facture {number} a été émise avant la fin de son mois et reste telle quelle. Pas encore facturés : {days} jours travaillés depuis, {minimum} jours du minimum. Facturez-les depuis la location.',
  'rental-changed-elsewhere':
    '« {asset} » a été modifiée dans une autre fenêtre. Rouvrez-la avant de continuer.',
  'rental-nothing-open':
    'La location {no} n’a aucun jour travaillé à facturer. Remplissez d’abord la feuille de pointage.',
  'rental-credit-short':
    'La facture {number} facture moins que ces jours ne valent. Corrigez la facture entière, puis changez les jours de son brouillon.',
  'rental-within-minimum': 'Les jours ajoutés à la location {no} sont couverts par le minimum déjà facturé.',
  'rental-number-taken':
    'Le numéro {number} est déjà celui d’un autre document. Annulez d’abord celui-là, ou changez sa référence.',
} satisfies Record<keyof typeof en, string>;

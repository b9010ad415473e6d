import type en from '../en/findings.ts';

export default {
  'row-long':
    'Cette ligne a {found} cellules pour {expected} titres : un séparateur dans un texte n’est pas entre guillemets et les cellules se sont décalées. Corrigez la ligne dans le fichier ; elle n’est pas importée.',
  'row-short':
    'Cette ligne a {found} cellules pour {expected} titres : on ne sait pas ce qui manque. Corrigez la ligne dans le fichier ; elle n’est pas importée.',
  'blank-row': 'Ligne vide, ignorée.',
  'total-row': 'Cette ligne en additionne d’autres ; elle est ignorée pour ne rien compter deux fois.',
  'repeated-header': 'Les titres sont répétés ici ; la ligne est ignorée.',
  'units-row': 'Cette ligne indique les unités des colonnes ; elle est ignorée.',
  'nothing-to-import': 'Aucune des colonnes à importer n’est remplie sur cette ligne ; elle est ignorée.',
  'nothing-mapped':
    'Aucune colonne n’est encore choisie : aucune ligne ne peut être lue. Choisissez ce que contient chaque colonne.',
  'header-blank': 'Cette colonne n’a pas de titre. Choisissez son champ à la main, ou laissez-la de côté.',
  'header-duplicate': 'Une autre colonne porte le même titre. Vérifiez laquelle est la bonne.',
  'error-cell': 'Le tableur affiche une erreur à la place d’une valeur. Écrivez la valeur.',
  'error-cell-unmapped': 'Le tableur affiche une erreur dans une colonne qui n’est pas importée.',
  'quotes-stray':
    '{count} {count|guillemet n’est pas fermé|guillemets ne sont pas fermés}, le premier à la ligne {line}. Les textes sont repris tels quels : vérifiez-les.',
  'text-damaged':
    '{count} {count|caractère n’a pas pu être lu|caractères n’ont pas pu être lus} en {encoding}. Choisissez un autre encodage si les accents sont faux.',
  'cells-merged':
    '{count} {count|groupe|groupes} de cellules fusionnées : la valeur vaut pour la première cellule, les autres sont vides.',
  'extension-wrong': 'Le nom finit par .{extension}, mais le contenu est du {format}. Il a été lu comme tel.',
  'missing-required': 'Valeur obligatoire manquante. Écrivez-la, ou recopiez-la vers le bas.',
  'not-a-date':
    'Ce n’est pas une date du calendrier. Écrivez-la 2026-01-31, ou vérifiez plus haut l’ordre du jour et du mois.',
  'not-a-number': 'Ce n’est pas un nombre. Écrivez-le en chiffres, ou vérifiez plus haut le signe décimal.',
  'not-a-rate': 'Ce n’est pas un taux. Écrivez un pourcentage de 0 à 100.',
  'not-an-email': 'Ce n’est pas une adresse e-mail ; elle est laissée de côté. Écrivez-la nom@exemple.fr.',
  'not-a-currency': 'Ce n’est pas une devise. Écrivez un code de trois lettres comme EUR ou GNF.',
  'not-a-country':
    'Ce pays est inconnu ; il est laissé de côté. Écrivez son nom ou son code de deux lettres.',
  'not-a-language':
    'Les documents se font en français, en anglais ou en portugais : la langue de l’entreprise est prise.',
  'not-yes-no': 'Ce n’est ni oui ni non ; la valeur compte comme oui.',
  'damaged-identifier':
    'Un tableur a changé ce numéro en puissance de dix et ses chiffres sont perdus ; il est laissé de côté. Mettez la colonne au format texte et exportez à nouveau.',
  'float-identifier': 'Une décimale a été ajoutée à ce numéro ; le nombre entier est pris.',
  'lost-zeros':
    'Les autres valeurs de cette colonne sont plus longues et commencent par 0 : un zéro semble perdu ici.',
  'float-noise':
    'Lu {read} : les chiffres en plus viennent de la façon dont les ordinateurs stockent les nombres.',
  'amount-too-large': 'Ce montant est trop grand pour une ligne. Vérifiez la quantité et le prix.',
  'negative-price': 'Un prix n’est jamais négatif : lu {quantity} à {price}, un avoir.',
  'price-from-total': 'La ligne n’a pas de prix ; lu {quantity} à {price} d’après son total.',
  'price-from-product': 'La ligne n’a pas de prix ; celui de « {product} » est pris.',
  'product-currency':
    'La ligne n’a pas de prix et est en {other} ; celui de « {product} » est en {own}. Écrivez le prix.',
  'title-from-product': 'La ligne n’a pas de désignation ; « {product} » est pris.',
  'quantity-assumed': 'La ligne n’a pas de quantité ; 1 est pris.',
  'total-mismatch': '{quantity} à {price} font {expected}, pas ce total. Corrigez l’un des trois.',
  'unknown-tax-rate': 'Votre pays n’a pas ce taux de taxe. Il a : {rates}.',
  'date-implausible': '{date} ne peut pas être juste. Vérifiez l’année et l’ordre du jour et du mois.',
  'date-unusual': '{date} est inhabituel pour une vente. Vérifiez l’année.',
  'date-locked': 'La période jusqu’au {until} est clôturée ; rien de cette période n’est importé.',
  'duplicate-key': 'La ligne {first} a la même clé. Corrigez-la, ou n’importez pas cette colonne comme clé.',
  'changed-invoiced':
    'Cette ligne est dans vos comptes et sur une facture, et le fichier dit maintenant autre chose. Corrigez la facture par un avoir ; la ligne n’est pas modifiée.',
  'no-customer':
    'La ligne ne nomme aucun client. Attribuez-en un, ou donnez ces lignes à un client de passage.',
  'unknown-customer':
    '« {customer} » n’est pas dans vos comptes ({rows} {rows|ligne|lignes}) et sera ajouté, sauf si vous choisissez autrement.',
  'likely-customer':
    '« {customer} » n’est pas dans vos comptes ({rows} {rows|ligne|lignes}), mais « {known} » y est (ressemblance {likeness} %). Le même ?',
  'several-customers':
    'Vos livres ou ce fichier comptent {count} clients nommés « {customer} », et la ligne ne dit pas lequel. Choisissez-le ci-dessous, ou écrivez son numéro, son numéro fiscal ou son adresse e-mail.',
  'other-email':
    'Rattaché par le nom à « {customer} » de vos livres, dont l’adresse est {known}. Vérifiez s’il s’agit de deux clients.',
  'mixed-currencies':
    '« {customer} » a des lignes en {first} et en {other} : chaque devise a sa propre facture.',
  'same-name': 'La ligne {first} porte le même nom. Vérifiez s’il s’agit de deux fiches.',
  'unknown-rental':
    'Cette location n’est pas dans vos comptes. Vérifiez le numéro ou la plaque, ou importez d’abord la location.',
  'rental-ends-first': 'La location finit ({date}) avant de commencer ({first}). Inversez les dates.',
  'rental-overlaps':
    'La location {no} a le même véhicule les mêmes jours. Les deux peuvent être importées ; vérifiez la plaque et les dates.',
  'rental-overlaps-row':
    'La ligne {first} a le même véhicule les mêmes jours. Les deux peuvent être importées ; vérifiez la plaque et les dates.',
  'not-a-day-status':
    'Ce n’est pas un statut de jour. Écrivez travail, entretien, hors service ou inactif, ou leur lettre ; ½ pour une demi-journée.',
  'month-missing':
    'Rien ne dit de quel mois sont ces jours. Associez une colonne au mois, ou écrivez des dates en en-tête.',
  'day-ahead': 'Le {date} est à venir : seuls les jours jusqu’à aujourd’hui sont importés.',
  'day-outside-rental':
    'Le {date} est hors de la location de {asset}. Vérifiez le jour, ou le début et la fin de la location.',
  'day-locked':
    'Le {date} de {asset} figure sur une facture émise. Corrigez le jour dans la feuille de pointage : un avoir reprend ce qui est de trop.',
  'day-contradicts': 'La ligne {first} dit autre chose du {date}. N’en gardez qu’une.',
  'row-long-many':
    'Ces lignes ont plus de cellules qu’il n’y a de titres : un séparateur dans un texte n’est pas entre guillemets et les cellules ont glissé. Corrigez-les dans le fichier ; elles ne sont pas importées.',
  'row-short-many':
    'Ces lignes ont moins de cellules qu’il n’y a de titres : on ne sait pas ce qui manque. Corrigez-les dans le fichier ; elles ne sont pas importées.',
  'float-noise-many':
    'Lus sans les chiffres loin derrière la virgule : ils viennent de la façon dont les ordinateurs gardent les nombres.',
  'negative-price-many': 'Un prix n’est jamais négatif : ces lignes sont prises comme des avoirs.',
  'price-from-total-many': 'Les lignes n’ont pas de prix ; il est calculé d’après leur total.',
  'price-from-product-many': 'Les lignes n’ont pas de prix ; celui de leur produit est pris.',
  'product-currency-many':
    'Les lignes n’ont pas de prix, et celui de leur produit est dans une autre devise. Écrivez les prix.',
  'title-from-product-many': 'Les lignes n’ont pas de désignation ; celle de leur produit est prise.',
  'total-mismatch-many':
    'La quantité multipliée par le prix ne donne pas ces totaux. Corrigez l’un des trois à chaque ligne.',
  'date-implausible-many': 'Ces dates sont impossibles. Vérifiez l’année et l’ordre du jour et du mois.',
  'date-unusual-many': 'Ces dates sont inhabituelles pour une vente. Vérifiez l’année.',
  'duplicate-key-many':
    'D’autres lignes ont les mêmes clés. Corrigez-les, ou n’importez pas cette colonne comme clé.',
  'unknown-customer-many':
    '{count} noms ne sont pas dans vos comptes et seront ajoutés, sauf si vous choisissez autrement.',
  'likely-customer-many':
    '{count} noms ne sont pas dans vos comptes, mais des noms très proches y sont. Les mêmes ?',
  'several-customers-many':
    'Ces lignes nomment des clients qui existent plusieurs fois. Choisissez lequel, ou écrivez leur numéro, leur numéro fiscal ou leur adresse e-mail.',
  'other-email-many':
    'Rattachées par le nom à des clients de vos livres qui ont d’autres adresses. Vérifiez s’il s’agit de deux clients.',
  'mixed-currencies-many':
    '{count} clients ont des lignes en plusieurs devises : chaque devise a sa propre facture.',
  'same-name-many': 'D’autres lignes portent les mêmes noms. Vérifiez s’il s’agit bien de deux.',
  'rejected-sheet': 'Lignes rejetées',
  'rejected-row': 'Ligne du fichier',
  'rejected-reasons': 'Pourquoi elle n’est pas importée',
} as const satisfies Record<keyof typeof en, string>;

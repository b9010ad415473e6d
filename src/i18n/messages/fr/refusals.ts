import type en from '../en/refusals.ts';

export default {
  'customer-name-missing': 'Donnez un nom au client.',
  'product-name-missing': 'Donnez un nom au produit.',
  'company-name-missing': 'Donnez le nom de votre entreprise : il figure sur chaque document.',
  'title-missing': 'Indiquez ce qui a été livré : le libellé est imprimé sur la facture.',
  'email-invalid':
    '« {value} » n’est pas une adresse e-mail. Écrivez-la comme nom@exemple.fr, ou laissez le champ vide.',
  'currency-unknown': '« {value} » n’est pas une devise. Utilisez un code à trois lettres comme EUR ou GNF.',
  'rate-invalid':
    '« {value} » n’est pas un taux de taxe. Écrivez un pourcentage de 0 à 100, comme 20 ou 5,5.',
  'days-invalid':
    '« {value} » n’est pas un délai de paiement. Écrivez un nombre entier de jours, de 0 à 3650.',
  'price-invalid': '« {value} » n’est pas un prix. Écrivez un nombre comme 12,50.',
  'price-negative': 'Un prix n’est jamais négatif ({value}). Pour une reprise, rendez la quantité négative.',
  'quantity-invalid': '« {value} » n’est pas une quantité. Écrivez un nombre comme 3 ou 1,5.',
  'amount-too-large':
    'La quantité multipliée par le prix dépasse ce qu’une ligne peut porter. Vérifiez les deux, ou partagez la ligne.',
  'allowance-reason-missing': 'Une remise ou des frais demandent un motif : il est imprimé sur le document.',
  'allowance-amount-invalid':
    '« {value} » n’est ni une remise ni des frais. Écrivez un montant à partir de 0, ou un pourcentage de 0 à 100.',
  'date-invalid': '« {value} » n’est pas un jour du calendrier. Choisissez une date.',
  'date-implausible': '{value} est trop éloigné pour être juste. Vérifiez l’année.',
  'country-unknown': '« {value} » n’est pas un code de pays. Choisissez le pays dans la liste.',
  'time-zone-unknown': '« {value} » n’est pas un fuseau horaire. Choisissez-en un, par exemple Europe/Paris.',
  'tax-id-invalid':
    '{scheme} {value} est faux : la clé de contrôle ne correspond pas. Recopiez-le d’un document officiel.',
  'tax-id-doubtful':
    '{value} ne ressemble à aucun numéro de ce pays ({schemes}). Comparez-le aux papiers du client.',
  'iban-invalid':
    '« {value} » n’est pas un IBAN : sa longueur ou sa clé est fausse. Recopiez-le depuis votre banque.',
  'bic-invalid': '« {value} » n’est pas un BIC. Il compte 8 ou 11 caractères ; vous pouvez le laisser vide.',
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
  'period-locked':
    'Le {date} se trouve dans une période close : rien de daté du {lockedUntil} ou d’avant ne change. Choisissez une date ultérieure, ou rouvrez la période dans les réglages.',
  'invoice-draft': 'C’est encore un brouillon. Émettez-le d’abord.',
  'invoice-issued': 'Un document émis ne change plus. Corrigez-le par un avoir.',
  'invoice-void': 'Ce document est annulé. Dupliquez-le pour recommencer.',
  'invoice-without-lines': 'Un document compte au moins une ligne. Ajoutez-en une.',
  'invoice-negative':
    'Le total est négatif, ce qu’une facture n’est jamais. Faites un avoir, ou reportez les retours.',
  'invoice-has-payments':
    'Des paiements sont enregistrés sur cette facture. Faites un avoir au lieu de l’annuler.',
  'invoice-has-credit':
    'Un avoir existe sur cette facture, elle ne peut donc plus être annulée. Créditez le reste.',
  'invoice-delivered': 'Le client a reçu cette facture. Faites un avoir au lieu de l’annuler.',
  'nothing-due': 'Il ne reste rien à payer.',
  'wholly-credited': 'La totalité est déjà créditée.',
  'credit-note-not-payable': 'Un avoir ne se paie pas : remboursez-le depuis sa facture.',
  'credit-note-not-voidable':
    'Un avoir ne s’annule pas. Émettez une nouvelle facture pour ce qu’il crédite en trop.',
  'nothing-to-refund': 'Rien n’a été encaissé qui puisse être remboursé.',
  'credit-note-not-creditable': 'Un avoir ne peut pas être crédité. Émettez une nouvelle facture.',
  'no-customer': 'Ces lignes n’ont pas encore de client. Attribuez-leur-en un dans les opérations.',
  'unknown-customer':
    'Le client de ces lignes n’existe plus. Attribuez-leur-en un autre dans les opérations.',
  'period-nets-to-zero': 'Ventes et retours de la période s’annulent : il n’y a rien à facturer.',
  'period-carried-forward':
    'Les retours dépassent les ventes de la période. Les lignes restent ouvertes et compteront dans la prochaine facture.',
  'characters-not-printable':
    'La police n’a pas de signe pour {characters} dans {document}. Écrivez-le autrement ; rien n’a été imprimé.',
  'epc-only-euro': 'Un code de paiement SEPA n’existe qu’en euros, et ce document est en {currency}.',
  'epc-amount': 'Un code de paiement demande un montant entre 0,01 et 999 999 999,99 euros.',
  'epc-name':
    'Le code de paiement demande un bénéficiaire de {longest} caractères au plus. Abrégez le nom de l’entreprise.',
  'epc-text': 'La référence de paiement compte {longest} caractères au plus.',
  'epc-bytes':
    'Le code de paiement prendrait {bytes} octets, pour {longest} permis. Abrégez le nom de l’entreprise.',
  // Reading files
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
  // Books, imports and backups
  'company-missing': 'Indiquez d’abord votre entreprise : son nom et son pays.',
  'company-exists': 'Cette entreprise est déjà enregistrée. Modifiez-la dans les réglages.',
  'customer-missing': 'Ce client n’existe plus. Choisissez-en un autre.',
  'customer-key-taken':
    'La clé « {key} » est celle de {name}. Donnez une autre clé à ce client, ou fusionnez les deux.',
  'customer-has-invoices':
    '{name} a des factures et ne peut donc pas être supprimé. Fusionnez-le plutôt avec un autre client.',
  'customer-has-transactions':
    '{name} a des opérations et ne peut donc pas être supprimé. Affectez-les à un autre client, ou fusionnez les deux.',
  'customer-has-merged': '{other} a été fusionné avec {name}. Annulez d’abord cette fusion.',
  'customer-merged': '{name} est déjà fusionné. Choisissez le client qui l’a absorbé, ou annulez la fusion.',
  'customer-not-merged': '{name} n’est pas fusionné : il n’y a rien à annuler.',
  'merge-with-itself': '{name} ne peut pas être fusionné avec lui-même. Choisissez un autre client.',
  'product-missing': 'Ce produit n’existe plus. Choisissez-en un autre.',
  'product-key-taken': 'La clé « {key} » est celle de {name}. Donnez une autre clé à ce produit.',
  'transaction-missing': 'Cette opération n’existe plus. Rechargez la liste.',
  'transaction-invoiced':
    '« {title} » figure sur une facture et ne change donc plus. Supprimez le brouillon qui la porte, ou corrigez la facture par un avoir.',
  'transaction-exists': 'L’une de ces opérations est déjà revenue. Rechargez la liste.',
  'transaction-twice': 'La même opération figure deux fois sur ce document. Retirez l’une des lignes.',
  'invoice-missing': 'Ce document n’existe plus. Rechargez la liste.',
  'draft-changed-elsewhere':
    'Ce brouillon a été modifié dans une autre fenêtre depuis que vous l’avez ouvert ici. Abandonnez vos modifications, puis rouvrez-le.',
  'customer-exists': 'Ce client est déjà de nouveau là.',
  'product-exists': 'Ce produit est déjà de nouveau là.',
  'draft-exists': 'Ce brouillon est déjà revenu.',
  'nothing-to-invoice':
    'Rien à facturer à {name} sur cette période. Choisissez d’autres dates, ou incluez des lignes.',
  'nothing-selected': 'Sélectionnez au moins un document.',
  'period-backwards': 'La période finit ({to}) avant de commencer ({from}). Inversez les dates.',
  'series-missing':
    'Cet appareil n’a pas de série de numéros pour ce type de document. Créez-en une dans les réglages.',
  'series-kind-fixed': 'Une série numérote un seul type de document. Créez-en une autre pour l’autre type.',
  'books-busy':
    'Les comptes changent sans cesse dans une autre fenêtre. Attendez la fin de son travail, puis recommencez.',
  'books-changed':
    'Un autre import ou une annulation a modifié les comptes après la lecture de ce fichier. Relisez le fichier pour que les doublons soient trouvés.',
  'books-are-newer':
    'Une version plus récente de l’application a ouvert ces comptes. Rechargez cette fenêtre.',
  'books-closed': 'Ces comptes ont été fermés dans cette fenêtre. Rechargez-la.',
  'storage-full':
    'Il n’y a plus de place sur cet appareil ; rien n’a été modifié. Libérez de l’espace, puis recommencez.',
  'import-missing': 'Cet import n’existe plus. Rechargez la liste.',
  'import-done-already': 'Ce fichier a déjà été importé depuis cette fenêtre.',
  'import-undone-already': 'Cet import est déjà annulé.',
  'import-invoiced':
    '{count} {count|ligne|lignes} de cet import {count|figure|figurent} sur une facture : il ne peut pas être annulé. Supprimez d’abord les brouillons ; ce qui est émis reste.',
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
  'preview-missing': 'Cet aperçu n’existe plus. Relisez le fichier.',
  'confirm-missing': 'Rien n’a été effacé : confirmez par « erase ».',
  'import-kind-unknown':
    'Cette application n’importe pas « {kind} ». Choisissez transactions, clients ou produits.',
  'sheet-empty':
    'La feuille « {sheet} » n’a aucune cellule remplie. Choisissez une autre feuille ou un autre fichier.',
  'import-rows-rejected':
    '{rows} {rows|ligne est encore fausse|lignes sont encore fausses}, et vous avez choisi tout ou rien. Corrigez-les, ou importez le reste.',
  'file-gone':
    '« {name} » ne peut plus être lu : le fichier a été déplacé ou modifié depuis votre choix. Choisissez-le à nouveau.',
  'import-worker-died':
    'La lecture s’est arrêtée : la mémoire de cet appareil ne suffit pas. Fermez d’autres onglets, ou divisez le fichier.',
  'template-unreadable':
    'Ce n’est pas un modèle de Quittance. Choisissez un fichier exporté ici, dans Modèles.',
  'template-newer':
    'Ce modèle vient d’une version plus récente de Quittance (format {format}). Mettez l’application à jour, puis réessayez.',
  'template-name-missing': 'Donnez un nom au modèle.',
  'template-missing': 'Ce modèle n’existe plus. Choisissez-en un autre.',
  'template-exists': 'Ce modèle existe déjà.',
  'template-changed-elsewhere':
    '« {name} » a été modifié dans une autre fenêtre. Rouvrez-le avant de continuer.',
  'template-faulty':
    'Modèle « {template} », ligne {line} : {name} ne peut pas être calculé. Ouvrez-le dans Modèles et corrigez le texte.',
  'template-faulty-near':
    'Modèle « {template} », ligne {line} : « {name} » n’existe pas. Vouliez-vous dire « {meant} » ? Corrigez-le dans Modèles.',
  'pay-link-variable':
    'Le lien de paiement ne connaît pas « {name} ». Vouliez-vous dire « {meant} » ? Il connaît {known}.',
  'pay-link-address':
    '« {value} » n’est pas une adresse. Commencez par https:// et écrivez les variables ainsi : {{ invoice_number }}.',
  'pay-link-long':
    'Le lien de paiement devient trop long pour un code ({bytes} caractères, {longest} au plus). Raccourcissez-le.',
} satisfies Record<keyof typeof en, string>;

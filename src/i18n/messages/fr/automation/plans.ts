import type en from '../../en/automation/plans.ts';

/** Ce qu’un essai à blanc dit d’une étape. */
export default {
  planInvoices: '{count} {count|facture créée et émise|factures créées et émises}',
  planDrafts: '{count} {count|brouillon créé|brouillons créés}, à relire',
  planRentals: '{count} {count|location facturée|locations facturées} pour {month}',
  planRateZero:
    '{count} {count|location n’a|locations n’ont} pas de tarif journalier et ne {count|sera|seront} pas {count|facturée|facturées}',
  planWithoutCustomer:
    '{count} {count|ligne n’a|lignes n’ont} pas de client et {count|reste|restent} de côté',
  planCustomerGone: '{count} {count|ligne est|lignes sont} d’un client supprimé',
  planCarried:
    '{count} {count|client a|clients ont} un solde négatif, {count|reporté|reportés} à la période suivante',
  planNetZero: '{count} {count|client a|clients ont} un total nul : pas de document',
  planOlder:
    '{count} {count|ligne ouverte date|lignes ouvertes datent} d’avant le {date} et {count|reste|restent} de côté',
  planSellerAddress: 'L’adresse de votre entreprise, obligatoire sur les factures, n’est pas remplie',
  planSellerTaxId: '{scheme} : ce numéro de votre entreprise, obligatoire sur les factures, n’est pas rempli',
  planSellerVat: 'Le numéro de TVA de votre entreprise, obligatoire sur les factures, n’est pas rempli',
  planBuyerAddress:
    '{count} {count|client n’a|clients n’ont} pas d’adresse, alors qu’elle est obligatoire sur les factures',
  planSend: '{count} {count|message|messages} aux clients',
  planNoAddress:
    '{count} {count|facture n’a|factures n’ont} pas de destinataire : le client n’a pas d’adresse',
  planSendSince:
    'Seulement ce qui est émis depuis le {date} : les factures plus anciennes ne partent pas d’elles-mêmes',
  planSealed: 'Ils restent scellés jusqu’à {time} le {date}',
  planNoSender: 'Aucun expéditeur n’est réglé : rien ne peut partir',
  planNoRelay: 'Cet appareil n’est pas associé à un relais : les messages attendent dans la boîte d’envoi',
  planReports: '{count} {count|rapport créé|rapports créés}',
  planNobody: 'Aucun responsable actif n’est abonné à un rapport',
  planManagers: '{count} {count|message|messages} aux responsables',
  planLimited: 'dont {count} seulement si un chiffre dépasse sa limite',
  planBelow: '{count} {count|retenu|retenus} : le chiffre ne dépasse pas sa limite',
  planBilling: 'Rapport de facturation {name} pour {month}',
  planBillingSend: 'Le fichier à valider part au client de {name}',
  planBillingFile: '{source} depuis {name}, le plus récent qui convient',
  planBillingAwaited:
    'Elle attend son fichier : rien de nouveau sous le nom {name} dans ce que cet appareil surveille',
  planBillingAnswered: '{name} : le client a déjà répondu pour {month}, qui n’est donc pas refait tout seul',
  planBillingEqual: '{name} sont aussi récents l’un que l’autre : elle demande lequel lire',
  planBillingUnread: '{name} n’est pas lisible pour l’instant : elle le demande',
  planBillingNobody: '{name} concerne tous les clients : personne à qui l’envoyer',
  planFileNew: '{count} {count|nouveau fichier lu|nouveaux fichiers lus} : {name}',
  planFileSame: 'Rien de nouveau dans {name}',
  planFileAsked: 'Elle attend le fichier que vous lui donnez',
} satisfies Record<keyof typeof en, string>;

import type en from '../en/relay.ts';

export default {
  relay: 'Relais',
  relayNote: 'On peut s’en passer',
  what: 'Pour que les e-mails partent tout seuls, la nuit ou appareil éteint, il faut un assistant qui reste éveillé : le relais, un petit programme qui remet vos messages prêts à votre messagerie habituelle.',
  whole:
    'Il n’est pas nécessaire pour commencer : chaque facture peut être partagée, imprimée, téléchargée ou mise en brouillon dans votre logiciel de messagerie. Laissez ceci vide et continuez.',
  how: 'Si vous en voulez un, montrez cette page à la personne qui s’occupe de vos ordinateurs ou de votre site : le guide « docs/relay.md » est fourni avec l’application. Elle démarre le relais (npm run relay) et vous donne le code qu’il affiche.',
  code: 'Code',
  codeHint: 'Tel que le relais le montre. Il ne sert qu’une fois.',
  qrHint: 'Ou visez le QR du relais avec l’appareil photo : cette page s’ouvre, le code rempli.',
  device: 'Nom de cet appareil',
  deviceHint: 'Pour reconnaître sa clé parmi d’autres au relais.',
  address: 'Adresse du relais',
  addressHint: 'Vide : là d’où vient l’application, sous /relay.',
  pair: 'Associer',
  paired: 'Associé sous « {name} »',
  pairedDone: 'Le relais est associé',
  since: 'Depuis',
  senders: 'Peut envoyer de',
  anySender: 'tout expéditeur',
  key: 'Clé',
  check: 'Vérifier',
  checked: 'Le relais répond et accepte la clé',
  unpair: 'Dissocier',
  unpairTitle: 'Dissocier cet appareil ?',
  unpairText:
    'Sa clé est révoquée au relais et oubliée ici. Ce qui attend reste dans la boîte d’envoi ; rien ne part avant une nouvelle association.',
  unpaired: 'Dissocié, clé révoquée',
  unpairedOnly: 'Dissocié ici. Le relais était injoignable : révoquez-y aussi la clé.',
  testMailbox:
    'Ce relais n’a pas de serveur de messagerie : il garde tout dans sa boîte d’essai, et rien n’arrive à personne.',
  openMailbox: 'Ouvrir la boîte d’essai',
  refused: 'Rien ne part avant une nouvelle association.',
  again: 'Associer de nouveau',
} satisfies Record<keyof typeof en, string>;

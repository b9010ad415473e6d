import type en from '../en/relay.ts';

export default {
  relay: 'Relais',
  relayNote: 'Nécessaire seulement pour envoyer',
  what: 'Un relais est un petit programme à vous, qui prend un message prêt et le remet à votre serveur de messagerie, même appareil éteint.',
  whole:
    'L’application est complète sans lui : partage, brouillons, WhatsApp, impression et téléchargement marchent depuis chaque facture.',
  how: '« npm run relay » le démarre ; il montre un code et un QR. L’installation est décrite dans docs/relay.md.',
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

import type en from '../../en/refusals/mail.ts';

export default {
  'message-missing': 'Cet e-mail n’est plus dans la boîte d’envoi. Rechargez la liste.',
  'message-on-its-way':
    '{name} est déjà en route (e-mail {no}). Modifiez ou annulez cet e-mail, ou attendez qu’il soit arrivé.',
  'message-accepted':
    'L’e-mail {no} ({name}) est parti : le serveur de messagerie l’a pris. Envoyez de nouveau le document s’il n’est pas arrivé.',
  'message-by-hand': 'L’e-mail {no} ({name}) a été envoyé à la main ; il n’y a rien à reprendre.',
  'message-cancelled': 'L’e-mail {no} ({name}) a été annulé. Renvoyez-le pour le reprendre.',
  'message-at-relay':
    'L’e-mail {no} ({name}) est au relais, qui réessaie de lui-même. Annulez-le d’abord pour l’envoyer autrement.',
  'message-sending': 'L’e-mail {no} ({name}) est en train d’être remis. Réessayez dans une minute.',
  'message-none-refused':
    'L’e-mail {no} ({name}) n’a été refusé pour personne : il n’y a personne à qui le renvoyer.',
  'message-not-unknown': 'On sait ce qu’est devenu l’e-mail {no} ({name}) ; il n’y a rien à trancher.',
  'message-too-late':
    'L’e-mail {no} ({name}) ne peut plus être repris : le relais l’a envoyé ou l’envoie en ce moment.',
  'message-other-version':
    'L’e-mail {no} ({name}) est au relais dans une autre version. Corrigez-le et enregistrez : le relais rend d’abord l’autre version.',
  'message-relay-missing':
    'L’e-mail {no} ({name}) est peut-être chez un relais avec lequel cet appareil n’est plus associé. Associez-le de nouveau, puis réessayez.',
  'message-relay-unreachable':
    'L’e-mail {no} ({name}) est peut-être au relais, et le relais ne répond pas. Rien n’a changé ; réessayez une fois connecté.',
  'message-relay-older':
    'Le relais est d’une version antérieure : l’e-mail {no} ({name}) est peut-être encore en chemin et partirait à son arrivée. Rien n’a changé. Mettez le relais à jour, ou remettez-le-lui avec « Essayer », puis retirez-le.',
  'message-relay-forgot':
    'Le relais ne connaît plus l’e-mail {no} ({name}) : il est peut-être arrivé. Rien n’a changé ; décidez quoi en faire.',
  'message-stopped': 'Arrêté avant son tour : il n’a pas été mis en attente.',
  'message-no-recipient': 'Dites à qui va l’e-mail : au moins une adresse.',
  'message-no-subject': 'Donnez un objet à l’e-mail.',
  'message-text-long': 'Le texte est trop long : {most} caractères au plus.',
  'address-invalid': '« {value} » n’est pas une adresse e-mail. Écrivez-la comme nom@exemple.com.',
  'instant-invalid': '« {value} » n’est pas un moment. Choisissez un jour et une heure.',
  'mail-sender-missing':
    'Rien ne part sans expéditeur. Donnez votre adresse e-mail dans les réglages du courrier.',
  'mail-recipient-missing':
    '{name} n’a pas d’adresse e-mail. Ajoutez-en une au client, ou saisissez-en une ici.',
  'void-message-on-its-way':
    'Un e-mail avec {number} est en route (e-mail {no}). Annulez-le dans la boîte d’envoi, puis annulez le document.',
  'receipt-on-its-way':
    'Un e-mail avec le reçu du paiement {number} est en route (e-mail {no}). Retirez-le dans la boîte d’envoi, puis annulez le paiement.',
  'receipt-taken-back':
    'Le paiement {number} a été annulé depuis l’e-mail {no}. Envoyez de nouveau son reçu depuis le paiement.',
  'void-message-unknown':
    'Un e-mail avec {number} est peut-être arrivé (e-mail {no}). Tranchez d’abord dans la boîte d’envoi : ce qui a été remis se corrige par un avoir, pas par une annulation.',
  'customer-has-messages':
    'Un e-mail pour {name} est encore en route. Annulez-le d’abord dans la boîte d’envoi.',
  'relay-missing': 'Cet appareil n’est associé à aucun relais. Associez-le dans les réglages du courrier.',
  'relay-unreachable': 'Le relais ne répond pas. Vérifiez son adresse et votre connexion, puis réessayez.',
  'relay-is-none': 'Ce qui répond à cette adresse n’est pas un relais de Quittance. Vérifiez l’adresse.',
  'relay-busy': 'Le relais est trop sollicité en ce moment. Attendez quelques minutes, puis réessayez.',
  'relay-refuses': 'Le relais refuse cette demande. Vérifiez l’adresse et le code.',
  'relay-key-refused': 'Le relais n’accepte plus la clé de cet appareil. Associez de nouveau l’appareil.',
  'relay-key-lost': 'Ce navigateur ne peut plus ouvrir la clé du relais. Associez de nouveau l’appareil.',
  'relay-origin-refused':
    'Le relais ne prend pas de courrier depuis cette adresse de l’application. Autorisez-la dans la configuration du relais.',
  'relay-code-missing': 'Saisissez le code que montre le relais.',
  'relay-code-unknown':
    'Le relais ne connaît pas ce code. Un code sert une fois et quelques minutes : demandez-en un nouveau.',
  'relay-address-invalid': 'Ce n’est pas une adresse. Écrivez-la comme https://relais.exemple.com.',
  'relay-address-unsafe':
    'Un relais situé ailleurs doit être joint par https, sinon la clé pourrait être lue en chemin.',
  'message-queued-before':
    '{name} a déjà été mis dans la boîte d’envoi (message {no}). Renvoyez-le depuis le document.',
  'made-report-missing': 'Ce rapport n’est plus conservé. Refaites-le.',
  'report-file-missing': 'Le fichier {name} manque ou est abîmé. Refaites le rapport.',
  'billing-report-missing': 'Ce rapport de facturation n’existe plus. Relancez-le.',
  'billing-report-unfinished':
    'Le rapport de facturation « {name} » n’est pas arrivé jusqu’au fichier pour le client. Regardez ses étapes.',
  'billing-report-no-customer':
    'Le rapport de facturation « {name} » concerne tous les clients. Choisissez-en un dans ses réglages pour l’envoyer.',
} satisfies Record<keyof typeof en, string>;

import type en from '../en/boot.ts';

export default {
  blockedTitle: 'Une autre fenêtre met vos comptes à jour',
  blocked:
    'Vos comptes sont ouverts dans une autre fenêtre ou un autre onglet qui ne les a pas encore rendus. Attendez la fin de la mise à jour ou fermez les autres fenêtres de Quittance : celle-ci continue alors d’elle-même.',
  unreadableTitle: 'Vos comptes ne peuvent pas être ouverts',
  unreadable:
    'Le navigateur refuse d’ouvrir la base de données de cet appareil. Rien n’a été effacé. Réessayez ; si cela persiste, redémarrez le navigateur. Vous pouvez aussi enregistrer d’abord dans un fichier ce qui reste lisible, puis restaurer une sauvegarde.',
  newerTitle: 'Ces comptes appartiennent à une version plus récente de Quittance',
  newer:
    'Une version plus récente a déjà ouvert ces comptes sur cet appareil. Cette version n’écrit rien, pour ne rien abîmer. Rechargez pour obtenir la version récente.',
  supersededTitle: 'Une version plus récente a pris le relais',
  superseded:
    'Une autre fenêtre a fait passer les comptes à une version plus récente. Rechargez pour continuer ici ; rien n’est perdu.',
  replaced:
    'Une autre fenêtre a restauré ou effacé ces comptes. Cette fenêtre les montre tels qu’ils sont maintenant ; ce qui était saisi ici sans être enregistré est perdu.',
  upgradingTitle: 'Vos comptes passent à la nouvelle version',
  upgrading:
    'Cela ne se fait qu’une fois. Laissez cette fenêtre ouverte : si elle est fermée, rien n’est perdu et la mise à jour recommence au prochain démarrage.',
  upgradingDone: '{done} enregistrements sur {total}',
  retry: 'Réessayer',
  reload: 'Recharger',
  salvage: 'Enregistrer ce qui est lisible',
  salvaged:
    '{tables} {tables|table enregistrée|tables enregistrées} dans un fichier. Gardez-le en lieu sûr : il n’est pas chiffré.',
  salvageNothing: 'Rien n’a pu être lu. Redémarrez le navigateur et réessayez.',
  address: 'Ces comptes se trouvent à {origin}, sur cet appareil et dans ce navigateur uniquement.',
} satisfies Record<keyof typeof en, string>;

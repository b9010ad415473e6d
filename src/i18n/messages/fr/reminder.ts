import type en from '../en/reminder.ts';

export default {
  title: 'Prévu dans Quittance',
  body: '{name} : {count} {count|exécution prévue|exécutions prévues}. Ouvrez Quittance pour {count|la lancer|les lancer}.',
} satisfies Record<keyof typeof en, string>;

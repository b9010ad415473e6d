import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'outbox',
  path: '/outbox',
  title: { en: 'Outbox', fr: 'Boîte d’envoi', pt: 'Caixa de saída' },
  icon: 'mail',
  nav: { order: 80, group: 'work' },
  rooms: ['outbox', 'lists', 'refusals'],
  load: () => import('./outbox-screen.tsx'),
  actions: [
    {
      id: 'mails-to-mend',
      title: { en: 'Mails that need you', fr: 'Messages à corriger', pt: 'Mensagens para corrigir' },
      icon: 'mail',
      href: '/outbox?tab=needs-you',
    },
  ],
});

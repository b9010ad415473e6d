import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'settings',
  path: '/settings/{-$part}',
  title: { en: 'Settings', fr: 'Réglages', pt: 'Definições' },
  icon: 'settings',
  nav: { order: 90, group: 'end' },
  rooms: [
    'settings',
    'activity',
    'archive',
    'closing',
    'folders',
    'holidays',
    'mails',
    'outbox',
    'relay',
    'templates',
    'refusals',
  ],
  load: () => import('./settings.tsx'),
});

import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'templates',
  path: '/templates',
  title: { en: 'Templates', fr: 'Modèles', pt: 'Modelos' },
  icon: 'columns',
  nav: { order: 85, group: 'end' },
  rooms: ['templates', 'settings', 'documents', 'refusals'],
  load: () => import('./templates-screen.tsx'),
  isPaned: true,
});

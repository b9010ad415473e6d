import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'reports',
  path: '/reports/{-$part}/{-$id}',
  title: { en: 'Reports', fr: 'Rapports', pt: 'Relatórios' },
  icon: 'report',
  nav: { order: 78, group: 'work' },
  rooms: ['reports', 'charts', 'lists', 'refusals', 'outbox', 'by-hand'],
  load: () => import('./reports-screen.tsx'),
});

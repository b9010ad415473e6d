import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'purchases',
  path: '/purchases',
  title: { en: 'Purchases', fr: 'Achats', pt: 'Compras' },
  icon: 'tag',
  nav: { order: 75, group: 'work' },
  rooms: ['purchases', 'documents', 'refusals', 'archive'],
  load: () => import('./purchases-screen.tsx'),
  isPaned: true,
});

import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'home',
  path: '/',
  title: { en: 'Home', fr: 'Accueil', pt: 'Início' },
  icon: 'home',
  nav: { order: 10, group: 'work', phone: true },
  rooms: ['home', 'figures'],
  saysItStands: true,
  load: () => import('./home.tsx'),
});

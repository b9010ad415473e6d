import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'generate',
  path: '/generate',
  title: { en: 'New invoice', fr: 'Nouvelle facture', pt: 'Nova fatura' },
  icon: 'generate',
  under: 'invoices',
  rooms: ['generate', 'documents', 'refusals'],
  load: () => import('./generate-screen.tsx'),
  actions: [
    {
      id: 'generate-invoice',
      title: { en: 'Generate an invoice', fr: 'Facturer un client', pt: 'Faturar um cliente' },
      icon: 'generate',
      href: '/generate',
      adds: true,
    },
    {
      id: 'generate-all',
      title: {
        en: 'Generate all invoices',
        fr: 'Facturer tous les clients',
        pt: 'Faturar todos os clientes',
      },
      icon: 'generate',
      href: '/generate?for=all',
    },
  ],
});

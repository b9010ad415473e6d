import { defineScreen } from '../define-screen.ts';

export default defineScreen({
  id: 'invoices',
  path: '/invoices',
  title: { en: 'Invoices', fr: 'Factures', pt: 'Faturas' },
  icon: 'invoice',
  nav: { order: 40, group: 'work', phone: true },
  rooms: [
    'invoices',
    'figures',
    'archive',
    'by-hand',
    'outbox',
    'folders',
    'lists',
    'draft',
    'documents',
    'receivables',
    'refusals',
    'activity',
  ],
  load: () => import('./invoices-screen.tsx'),
  isPaned: true,
  actions: [
    {
      id: 'write-invoice',
      title: { en: 'Write an invoice', fr: 'Écrire une facture', pt: 'Escrever uma fatura' },
      icon: 'edit',
      href: '/invoices?edit=new',
      adds: true,
    },
  ],
});

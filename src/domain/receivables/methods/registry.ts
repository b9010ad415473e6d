import type { PaymentMethod } from './define.ts';

const modules = import.meta.glob<PaymentMethod>(
  ['./*.ts', '!./define.ts', '!./registry.ts', '!./*.test.ts'],
  { eager: true, import: 'default' },
);

export const paymentMethods: readonly PaymentMethod[] = Object.values(modules).sort(
  (a, b) => a.order - b.order,
);

export const paymentMethod = (id: string): PaymentMethod | undefined =>
  paymentMethods.find((method) => method.id === id);

import type { Payment } from '@domain/receivables/payment.ts';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

/** The receipt of a payment as a file or on paper. */
export function useReceipt(): (payment: Payment, how: 'save' | 'print') => Promise<void> {
  const services = useServices();
  return async ({ id }, how) => {
    const made = await services.receivables.receipt(id);
    if (!made.ok) return showRefusal(made.error);
    const { file, fileName } = made.value;
    if (how === 'save') saveFile(file, fileName);
    else printFile(file);
  };
}

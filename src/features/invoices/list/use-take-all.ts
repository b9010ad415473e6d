import { useState } from 'react';
import type { InvoiceQuery } from '@services/services.ts';
import { useServices } from '../../services-context.ts';
import type { Chosen } from './use-chosen.ts';

/** The most that one page of the list may hold. */
const AT_ONCE = 1000;

/** Chooses every invoice that a question finds, on all pages: all of them at once, or none while they are fetched. */
export function useTakeAll(chosen: Chosen, query: InvoiceQuery) {
  const { invoices } = useServices();
  const [isTaking, setTaking] = useState(false);
  const take = async (total: number) => {
    setTaking(true);
    try {
      const rows = [];
      for (let at = 1; (at - 1) * AT_ONCE < total; at += 1) {
        const next = await invoices.list({ ...query, page: at, pageSize: AT_ONCE });
        rows.push(...next.rows);
      }
      chosen.add(rows);
    } finally {
      setTaking(false);
    }
  };
  return { take, isTaking };
}

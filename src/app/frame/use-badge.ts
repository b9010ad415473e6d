import { useEffect } from 'react';

/** The icon of the installed app carries the number of overdue invoices; browsers without badges have none. */
export function useBadge(overdue: number): void {
  useEffect(() => {
    if ('setAppBadge' in navigator) navigator.setAppBadge(overdue).catch(() => undefined);
  }, [overdue]);
}

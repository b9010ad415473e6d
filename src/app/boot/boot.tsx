import { lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import type { Company } from '@domain/parties/parties.ts';
import { writeAsIn } from '@i18n/format/locale.ts';
import type { Services } from '@services/services.ts';
import { switchLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { ServicesProvider } from '../../features/services-context.ts';
import { makeRouter } from '../routes.tsx';
import { ClosedBooks } from './closed-books.tsx';
import { useBooks } from './use-books.ts';

const UpgradingBooks = lazy(() => import('./upgrading-books.tsx'));
const FirstMinute = lazy(() => import('../first-minute/first-minute.tsx'));

/** Screens speak the company's language as soon as there is a company; the browser's before. */
function useCompany(services: Services): Company | null | undefined {
  const { data } = useLive('company', async () => (await services.company.get()) ?? null);
  const [isSpoken, setIsSpoken] = useState(false);
  const country = data?.country;
  const locale = data?.locale;
  useEffect(() => {
    if (country) writeAsIn(country);
  }, [country]);
  useEffect(() => {
    if (locale) void switchLanguage(locale).then(() => setIsSpoken(true));
  }, [locale]);
  return data && !isSpoken ? undefined : data;
}

function OpenBooks({ services }: { services: Services }) {
  const company = useCompany(services);
  const [router] = useState(makeRouter);
  if (company === undefined) return null;
  return (
    <ServicesProvider value={services}>
      {company === null ? <FirstMinute /> : <RouterProvider router={router} />}
    </ServicesProvider>
  );
}

/** Opens the books, then either the first question or the screens; says why when they stay closed. */
export function Boot() {
  const { books, retry } = useBooks();
  return (
    <Suspense>
      {books.kind === 'upgrading' && <UpgradingBooks {...books.progress} />}
      {books.kind === 'open' && <OpenBooks key={books.name} services={books.services} />}
      {books.kind === 'closed' && <ClosedBooks why={books.why} fault={books.fault} onRetry={retry} />}
    </Suspense>
  );
}

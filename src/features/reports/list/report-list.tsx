import type { SavedReport } from '@services/services.ts';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import type { ScreenPart } from '../screen-part.ts';
import { opened, writeView } from '../view.ts';
import { MadeList } from './made-list.tsx';

/** Each report with the question that it answers, a person's own ones under it; then what was kept. */
export function ReportList({ view }: ScreenPart) {
  const t = useText('reports');
  const { reports } = useServices();
  const { data: kinds = [] } = useLive('report kinds', () => reports.kinds());
  const { data: saved = [] } = useLive('saved reports', () => reports.saved());
  const addressOf = (kind: string, own?: SavedReport) =>
    `/reports?${new URLSearchParams(writeView(opened(view, kind, own)) as Record<string, string>).toString()}`;
  return (
    <>
      <Section title={t('lists')}>
        <nav aria-label={t('lists')}>
          <ul className="reports-list">
            {kinds.map(({ id }) => (
              <li key={id}>
                <Link href={addressOf(id)} className="reports-name">
                  {t.loose(id)}
                </Link>
                <p>{t.loose(`answers-${id}`)}</p>
                <span className="reports-own">
                  {saved
                    .filter(({ kind }) => kind === id)
                    .map((own) => (
                      <Link key={own.id} href={addressOf(id, own)}>
                        {own.name}
                      </Link>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </nav>
      </Section>
      <MadeList />
    </>
  );
}

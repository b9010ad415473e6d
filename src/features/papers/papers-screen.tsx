import { useLayoutEffect } from 'react';
import { offerFiles } from '@services/incoming-files.ts';
import { Button } from '@ui/signs/button.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { clearDesk, putAwayOthers, useDesk } from './desk.ts';
import { AlikeRows } from './alike-rows.tsx';
import { BackReport } from './back-report.tsx';
import { Sheets } from './sheets.tsx';
import { useOfferedPapers, usePapers } from './use-papers.ts';

/** PDFs that prove themselves: ours, ours and lost, or another company's. */
export default function PapersScreen() {
  const t = useText('papers');
  const services = useServices();
  useLayoutEffect(() => putAwayOthers(services.mark()), [services]);
  const { sheets, back } = useDesk();
  const { take, bringBack, bind, book } = usePapers();
  useOfferedPapers(take);
  const all = sheets.flatMap(({ papers = [] }) => papers);
  const lost = all.filter(({ kind }) => kind === 'lost').length;
  return (
    <div className="q-page">
      <DropZone
        accept=".pdf,.zip"
        multiple
        choose={t('choose')}
        variant={sheets.length === 0 ? 'filled' : 'default'}
        onFiles={take}
        onLate={offerFiles}
      >
        <h2>{t('dropTitle')}</h2>
        <p className="q-muted q-small">{t('dropHint')}</p>
      </DropZone>
      {back && <BackReport back={back} />}
      {back && back.alike.length > 0 && <AlikeRows rows={back.alike} onBind={(rows) => void bind(rows)} />}
      {sheets.length > 0 && (
        <Section
          title={t('found', { count: sheets.length })}
          hasControls
          acts={
            <>
              {lost > 0 && (
                <Button variant="filled" onClick={() => void bringBack()}>
                  {t('bringBack', { count: lost })}
                </Button>
              )}
              <Button variant="subtle" onClick={clearDesk}>
                {t('clearDesk')}
              </Button>
            </>
          }
        >
          {lost > 0 && <p className="q-small q-muted q-prose">{t('notOnPaper')}</p>}
          <Sheets sheets={sheets} onBook={(sheet) => void book(sheet)} />
        </Section>
      )}
    </div>
  );
}

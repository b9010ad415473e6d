import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { openSampleBooks, openOwnBooks, useBooksName } from '../../books-choice.ts';
import { removeSample } from '../../remove-sample.ts';
import { useServices } from '../../services-context.ts';
import { ClosingSection } from '../closing/closing-section.tsx';
import { ActivityLog } from './activity-log.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { VerifyChain } from './verify-chain.tsx';

function SampleSection() {
  const t = useText('settings');
  const services = useServices();
  const isSample = useBooksName() === 'sample';
  return (
    <Section title={t('sample')}>
      <div className="q-stack">
        <p className="q-small q-muted q-prose">{t('sampleHint')}</p>
        <div className="q-row is-wrapping">
          {isSample ? (
            <>
              <Button onClick={openOwnBooks}>{t('leaveSample')}</Button>
              <Button onClick={() => void removeSample(services)}>{t('removeSample')}</Button>
            </>
          ) : (
            <Button onClick={openSampleBooks}>{t('openSample')}</Button>
          )}
        </div>
      </div>
    </Section>
  );
}

/** What was done and that nobody changed it; the sample; the end. */
export default function RecordsPart() {
  const t = useText('settings');
  const [erases, setErases] = useState(false);
  return (
    <>
      <Section title={t('verify')} note={t('verifyNote')}>
        <VerifyChain />
      </Section>
      <ClosingSection />
      <Section title={t('activity')}>
        <ActivityLog />
      </Section>
      <SampleSection />
      <Section title={t('erase')}>
        <div className="q-stack">
          <p className="q-small q-muted q-prose">{t('eraseHint')}</p>
          <div>
            <Button variant="danger" onClick={() => setErases(true)}>
              {t('eraseAll')}
            </Button>
          </div>
        </div>
      </Section>
      {erases && <EraseDialog onClose={() => setErases(false)} />}
    </>
  );
}

import './first-minute.css';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Refusal } from '@domain/result.ts';
import { languages, languageList } from '@i18n/languages.ts';
import type { Language } from '@domain/parties/parties.ts';
import { firstScreenStands } from '@ui/environment/first-screen.ts';
import { switchLanguage, useLanguage } from '@ui/environment/language.ts';
import { Button } from '@ui/signs/button.tsx';
import { Mark } from '@ui/signs/mark.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { openSampleBooks } from '../../features/books-choice.ts';
import { BringBack } from './bring-back.tsx';
import { CompanyQuestion } from './company-question.tsx';
import { InstallFirst, mustInstallFirst } from './install-first.tsx';
import { useServices } from '../../features/services-context.ts';
import { sayRefusal } from '../../features/say-refusal.ts';

function LanguageChoice() {
  const t = useText('welcome');
  const language = useLanguage();
  return (
    <select
      className="q-input"
      aria-label={t('language')}
      value={language}
      onChange={(event) => void switchLanguage(event.currentTarget.value as Language)}
    >
      {languageList.map((code) => (
        <option key={code} value={code} lang={code}>
          {languages[code]}
        </option>
      ))}
    </select>
  );
}

const RestoreDialog = lazy(() =>
  import('../../features/settings/backups/restore-dialog.tsx').then((file) => ({
    default: file.RestoreDialog,
  })),
);

/** The two ways around the question: books that exist already, and books to play with. */
function OtherWays() {
  const t = useText('welcome');
  const [restores, setRestores] = useState(false);
  return (
    <div className="q-welcome-sample">
      <Button variant="subtle" onClick={openSampleBooks}>
        {t('sample')}
      </Button>
      <p className="q-tiny q-muted">{t('sampleHint')}</p>
      <Button variant="subtle" onClick={() => setRestores(true)}>
        {t('restore')}
      </Button>
      <BringBack />
      <Suspense>{restores && <RestoreDialog onClose={() => setRestores(false)} />}</Suspense>
    </div>
  );
}

/** The only question before work: whose invoices, where, with tax or not. */
export default function FirstMinute() {
  const t = useText('welcome');
  const services = useServices();
  const language = useLanguage();
  useEffect(firstScreenStands, []);
  const [fault, setFault] = useState('');
  const [isWarned, setIsWarned] = useState(() => !mustInstallFirst());
  const setUp = async (answer: { name: string; country: string; chargesTax: boolean }) => {
    const result = await services.company.setUp({ ...answer, locale: language });
    if (!result.ok) await tell(result.error);
    else void services.storage.persist();
  };
  const tell = async (refusal: Refusal) => setFault(await sayRefusal(refusal));
  return (
    <main className="q-welcome">
      <div>
        <div className="q-welcome-top">
          <Mark />
          <span className="q-spacer" />
          <LanguageChoice />
        </div>
        {isWarned ? (
          <>
            <div>
              <h1>{t('title')}</h1>
              <p className="q-muted q-prose">{t('lead')}</p>
            </div>
            <CompanyQuestion onAnswer={setUp} fault={fault} />
            <OtherWays />
            <p className="q-tiny q-muted">{t('address', { origin: location.origin })}</p>
          </>
        ) : (
          <InstallFirst onGoOn={() => setIsWarned(true)} />
        )}
      </div>
    </main>
  );
}

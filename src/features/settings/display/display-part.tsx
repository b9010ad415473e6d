import { languageList, languages } from '@i18n/languages.ts';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { chooseTheme, useTheme } from '@ui/theme/theme.ts';
import { useInstall } from '@ui/environment/install.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { ScriptFonts } from './script-fonts.tsx';

/** What concerns eyes and device; acts at once. */
export default function DisplayPart() {
  const t = useText('settings');
  const language = useLanguage();
  const theme = useTheme();
  const services = useServices();
  const install = useInstall();
  const speak = async (locale: typeof language) => {
    const result = await services.company.update({ locale });
    if (!result.ok) await showRefusal(result.error);
  };
  return (
    <>
      <Section title={t('language')} note={t('languageNote')}>
        <SegmentedControl
          label={t('language')}
          hideLabel
          value={language}
          options={languageList.map((code) => ({ value: code, label: languages[code] }))}
          onChange={(chosen) => void speak(chosen)}
        />
      </Section>
      <Section title={t('theme')} note={t('themeNote')}>
        <SegmentedControl
          label={t('theme')}
          hideLabel
          value={theme}
          options={[
            { value: 'system', label: t('themeSystem') },
            { value: 'light', label: t('themeLight') },
            { value: 'dark', label: t('themeDark') },
          ]}
          onChange={chooseTheme}
        />
      </Section>
      <ScriptFonts />
      <Section title={t('install')}>
        <div className="q-stack">
          <p className="q-small q-muted q-prose">{t(install.isInstalled ? 'installed' : 'installHint')}</p>
          {install.offer && (
            <div>
              <Button icon="download" onClick={install.offer}>
                {t('installNow')}
              </Button>
            </div>
          )}
        </div>
      </Section>
    </>
  );
}

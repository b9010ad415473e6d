import './header.css';
import type { OutboxCounts } from '@services/services.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Kbd } from '@ui/signs/kbd.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { openPalette } from '../palette/palette-store.ts';
import { chooseTheme, useIsDark } from '@ui/theme/theme.ts';
import { OutboxSign } from './outbox-sign.tsx';
import { SafetyGauge } from './safety-gauge.tsx';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Between light and dark as they are shown now; "as the system" is in the settings. */
function ThemeSwitch() {
  const t = useText('shell');
  const isDark = useIsDark();
  return (
    <span className="q-wide-only">
      <IconButton
        icon={isDark ? 'sun' : 'moon'}
        label={t(isDark ? 'themeLight' : 'themeDark')}
        onClick={() => chooseTheme(isDark ? 'light' : 'dark')}
      />
    </span>
  );
}

interface HeaderProps {
  title: string;
  company: string;
  mails: OutboxCounts | undefined;
}

/** Where am I, search or command, are my books safe, what waits to be sent, theme. */
export function Header({ title, company, mails }: HeaderProps) {
  const t = useText('shell');
  return (
    <header className="q-header">
      <h1>{title}</h1>
      <span className="q-header-company q-wide-only">{company}</span>
      <button type="button" className="q-find" onClick={openPalette} aria-haspopup="dialog">
        <Icon name="search" small />
        <span>{t('find')}</span>
        <Kbd>{isApple ? '⌘ K' : 'Ctrl K'}</Kbd>
      </button>
      <span className="q-phone-only">
        <IconButton icon="search" label={t('find')} aria-haspopup="dialog" onClick={openPalette} />
      </span>
      <SafetyGauge />
      <OutboxSign counts={mails} />
      <ThemeSwitch />
    </header>
  );
}

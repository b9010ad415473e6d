import './bottom-bar.css';
import { useState } from 'react';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Screen } from '../../features/define-screen.ts';
import { addressOf, morePhoneScreens, phoneScreens, screens } from '../screens.ts';

function Sheet({
  title,
  items,
  onClose,
}: {
  title: string;
  items: readonly { href: string; icon: IconName; label: string }[];
  onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="q-sheet-list">
        {items.map((item) => (
          <Link key={item.href} className="q-nav" href={item.href} onClick={onClose}>
            <Icon name={item.icon} />
            {item.label}
          </Link>
        ))}
      </div>
    </Dialog>
  );
}

/** Phones: two screens, add, two more. */
export function BottomBar({ current }: { current: string }) {
  const t = useText('shell');
  const language = useLanguage();
  const [sheet, setSheet] = useState<'add' | 'more' | null>(null);
  const close = () => setSheet(null);
  const entry = (screen: Screen) => (
    <Link key={screen.id} href={addressOf(screen)} aria-current={screen.id === current ? 'page' : undefined}>
      <Icon name={screen.icon} />
      {screen.title[language]}
    </Link>
  );
  const adds = screens
    .flatMap((screen) => screen.actions ?? [])
    .filter((action) => action.adds)
    .map((action) => ({ href: action.href, icon: action.icon, label: action.title[language] }));
  const more = morePhoneScreens.map((screen) => ({
    href: addressOf(screen),
    icon: screen.icon,
    label: screen.title[language],
  }));
  return (
    <>
      <nav className="q-bottom" aria-label={t('navigation')}>
        {phoneScreens.slice(0, 2).map(entry)}
        <button type="button" className="q-bottom-plus" aria-label={t('add')} onClick={() => setSheet('add')}>
          <span>
            <Icon name="plus" />
          </span>
        </button>
        {phoneScreens.slice(2, 3).map(entry)}
        <button
          type="button"
          aria-current={more.some((item) => item.href === `/${current}`) ? 'page' : undefined}
          onClick={() => setSheet('more')}
        >
          <Icon name="more" />
          {t('more')}
        </button>
      </nav>
      {sheet === 'add' && <Sheet title={t('addWhat')} items={adds} onClose={close} />}
      {sheet === 'more' && <Sheet title={t('more')} items={more} onClose={close} />}
    </>
  );
}

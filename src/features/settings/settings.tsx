import './settings.css';
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { useParams } from '@tanstack/react-router';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { PlainKeyOf } from '@i18n/translate.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';

interface Part {
  name: string;
  title: PlainKeyOf<RoomMessages<'settings'>>;
  icon: IconName;
  Content: ComponentType;
}

const parts: readonly [Part, ...Part[]] = [
  {
    name: '',
    title: 'business',
    icon: 'building',
    Content: lazy(() => import('./business/business-part.tsx')),
  },
  {
    name: 'billing',
    title: 'billing',
    icon: 'invoice',
    Content: lazy(() => import('./billing/billing-part.tsx')),
  },
  {
    name: 'mail',
    title: 'mail',
    icon: 'mail',
    Content: lazy(() => import('./mail/mail-part.tsx')),
  },
  {
    name: 'holidays',
    title: 'holidays',
    icon: 'calendar',
    Content: lazy(() => import('./holidays/holidays-part.tsx')),
  },
  {
    name: 'display',
    title: 'display',
    icon: 'language',
    Content: lazy(() => import('./display/display-part.tsx')),
  },
  {
    name: 'backups',
    title: 'backups',
    icon: 'shield',
    Content: lazy(() => import('./backups/backups-part.tsx')),
  },
  {
    name: 'documents',
    title: 'documents',
    icon: 'file',
    Content: lazy(() => import('./documents/documents-part.tsx')),
  },
  {
    name: 'folders',
    title: 'folders',
    icon: 'folder',
    Content: lazy(() => import('./folders/folders-part.tsx')),
  },
  {
    name: 'records',
    title: 'records',
    icon: 'lock',
    Content: lazy(() => import('./records/records-part.tsx')),
  },
];

const addressOf = (part: Part) => (part.name === '' ? '/settings' : `/settings/${part.name}`);

export default function Settings() {
  const t = useText('settings');
  const { part: wanted = '' } = useParams({ strict: false }) as { part?: string };
  const current = parts.find((part) => part.name === wanted) ?? parts[0];
  const nav = useRef<HTMLElement>(null);
  // On a phone the parts are a line that is wider than the screen.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <div className="q-settings">
      <nav ref={nav} className="q-settings-nav" aria-label={t('title')}>
        {parts.map((part) => (
          <Link
            key={part.name}
            className="q-nav"
            href={addressOf(part)}
            aria-current={part === current ? 'page' : undefined}
          >
            <Icon name={part.icon} />
            {t(part.title)}
          </Link>
        ))}
      </nav>
      <div className="q-settings-parts">
        <Suspense>
          <current.Content />
        </Suspense>
      </div>
    </div>
  );
}

import type { ComponentType } from 'react';
import type { Language } from '@domain/parties/parties.ts';
import type { RoomName } from '@i18n/rooms.ts';
import type { IconName } from '@ui/signs/icons.ts';

type InEveryLanguage = Record<Language, string>;

/** Something a screen offers to the palette, to "+" on phones and to the key `n` while it is open. */
interface ScreenAction {
  id: string;
  title: InEveryLanguage;
  icon: IconName;
  href: string;
  /** Offered under "+" too: it adds something. */
  adds?: boolean;
}

/** One screen: one folder, one of these in its `route.tsx`. Nothing else has to know it. */
export interface Screen {
  id: string;
  path: string;
  title: InEveryLanguage;
  icon: IconName;
  /** Its place in the rail; without one it is reached from elsewhere. `phone` = also in the bottom bar. */
  nav?: { order: number; group: 'work' | 'end'; phone?: boolean };
  /** The rail item that is lit while a screen without a place is open. */
  under?: string;
  /** Message rooms fetched together with the code. */
  rooms: readonly RoomName[];
  load: () => Promise<{ default: ComponentType }>;
  actions?: readonly ScreenAction[];
  /** Fills the window with panes that scroll by themselves. */
  isPaned?: boolean;
  /** Calls `firstScreenStands` once what it is looked at for is drawn; any other stands when it is mounted. */
  saysItStands?: boolean;
  /** Shows when there is no company yet. */
  needsNoCompany?: boolean;
}

export const defineScreen = (screen: Screen): Screen => screen;

/** The address of a screen without its optional parts: `/settings/{-$part}` is reached at `/settings`. */
export const addressOf = (screen: Screen): string => screen.path.replace(/\/\{-.*$/, '') || '/';

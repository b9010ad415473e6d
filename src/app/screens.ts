import type { Screen } from '../features/define-screen.ts';

export { addressOf } from '../features/define-screen.ts';

const files = import.meta.glob<{ default: Screen }>('../features/*/route.tsx', { eager: true });

/** Every screen there is; a folder with a `route.tsx` is enough. */
export const screens: readonly Screen[] = Object.values(files).map((file) => file.default);

const placed = screens
  .filter((screen) => screen.nav)
  .toSorted((one, other) => (one.nav?.order ?? 0) - (other.nav?.order ?? 0));

export const railScreens = {
  work: placed.filter((screen) => screen.nav?.group === 'work'),
  end: placed.filter((screen) => screen.nav?.group === 'end'),
};

export const phoneScreens = placed.filter((screen) => screen.nav?.phone);

export const morePhoneScreens = placed.filter((screen) => !screen.nav?.phone);

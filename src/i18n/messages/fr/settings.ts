import type en from '../en/settings.ts';
export default { title: 'Réglages' } satisfies Record<keyof typeof en, string>;

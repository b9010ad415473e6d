import type en from '../en/settings.ts';
export default { title: 'Definições' } satisfies Record<keyof typeof en, string>;

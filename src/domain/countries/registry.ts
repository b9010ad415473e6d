import type { CountryPack } from './pack.ts';

const modules = import.meta.glob<CountryPack>('./packs/*.ts', { eager: true, import: 'default' });
const packs = Object.values(modules);
const GENERIC = 'ZZ';

/** Every pack, without the variants of single countries. */
export const allPacks = (): readonly CountryPack[] => packs;

/** The rules of a country: its own pack, the Union's or the generic one, with what is particular to it. */
export function packOf(country: string): CountryPack {
  const pack =
    packs.find(({ countries }) => countries.includes(country)) ??
    packs.find(({ id }) => id === country) ??
    packs.find(({ id }) => id === GENERIC);
  if (!pack) throw new Error('The generic country pack is missing.');
  return { ...pack, ...pack.variants?.[country] };
}

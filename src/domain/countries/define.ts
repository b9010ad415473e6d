import type { CountryPack } from './pack.ts';

export const defineCountryPack = (pack: CountryPack): CountryPack => pack;

import type { PlainDate } from '../../dates/plain-date.ts';
import { assetKey } from '../../rentals/overlaps.ts';
import { assetLabel, type Rental } from '../../rentals/rental.ts';
import { plainWords } from '../plain-words.ts';
import { nearestNames } from '../../texts/nearest.ts';

export type KnownRental = Omit<Rental, 'rev'>;

/** Finds the rental of a row: by its number, else by the plate, else by the asset's name; on a day, where several fit. */
export class RentalBook {
  private readonly byNo = new Map<string, KnownRental>();
  private readonly byAsset = new Map<string, KnownRental[]>();

  constructor(private readonly rentals: readonly KnownRental[]) {
    for (const rental of rentals) {
      this.byNo.set(String(rental.no), rental);
      const names = [assetLabel(rental.asset), rental.asset.name].map(plainWords);
      for (const key of new Set([assetKey(rental.asset), ...names])) this.note(key, rental);
    }
  }

  find(words: { no: string; plate: string; asset: string }, date: PlainDate): KnownRental | null {
    if (words.no !== '') return this.byNo.get(words.no.replace(/^#/, '')) ?? null;
    const fits =
      (words.plate === '' ? undefined : this.byAsset.get(assetKey({ name: '', plate: words.plate }))) ??
      (words.asset === '' ? undefined : this.byAsset.get(plainWords(words.asset))) ??
      [];
    const isOn = ({ start, end }: KnownRental) => start <= date && (end === null || date <= end);
    return fits.find((rental) => isOn(rental) && rental.active) ?? fits.find(isOn) ?? fits[0] ?? null;
  }

  /** What was perhaps meant, written as the row wrote it. */
  suggestion(words: { no: string; plate: string; asset: string }): string | undefined {
    if (words.no !== '') return undefined;
    const [meant, known] =
      words.plate === ''
        ? [words.asset, this.rentals.map(({ asset }) => asset.name)]
        : [words.plate, this.rentals.map(({ asset }) => asset.plate)];
    return nearestNames(meant, [...new Set(known)], 1)[0];
  }

  private note(key: string, rental: KnownRental): void {
    const same = this.byAsset.get(key);
    if (same) same.push(rental);
    else this.byAsset.set(key, [rental]);
  }
}

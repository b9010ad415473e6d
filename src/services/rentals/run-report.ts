import { assetLabel } from '@domain/rentals/rental.ts';
import type { Minor } from '@domain/money/currency.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import type { RentalRun, RunReport } from '../contracts/rentals.ts';

/**
 * What a run made or brought up to date. Documents that are issued stand in the message; `total_mois` adds up the
 * details in `currency`, other currencies are told in the message.
 */
export function runReport(run: RentalRun, currency: string): RunReport {
  const billed = run.outcomes.filter(
    ({ state }) => state === 'made' || state === 'updated' || state === 'unchanged',
  );
  const amounts = new Map<string, Minor>([[currency, minor(0)]]);
  for (const { currency: code, withTax } of billed) {
    amounts.set(code, minor((amounts.get(code) ?? 0) + withTax));
  }
  const major = (code: string) => Number(toMajor(amounts.get(code) ?? minor(0), code));
  const others = [...amounts.keys()].filter((code) => code !== currency);
  return {
    success: true,
    message: messageOf(
      run,
      billed.length,
      others.map((code) => `${major(code)} ${code}`),
    ),
    total_mois: major(currency),
    details: billed.map((outcome) => ({
      location_id: outcome.no,
      vehicule: assetLabel(outcome.asset),
      jours_travail: Number(outcome.worked),
      jours_non_travail: outcome.other,
      montant_ttc: Number(toMajor(outcome.withTax, outcome.currency)),
      facture_id: outcome.invoiceNo,
      numero: outcome.reference,
      created: outcome.state === 'made',
    })),
  };
}

/** French as in the reference; what it does not know comes behind its sentence. */
function messageOf({ month, untouched }: RentalRun, count: number, others: readonly string[]): string {
  const said = [`Factures générées/mises à jour pour ${count} location(s) sur ${month}.`];
  if (untouched > 0) said.push(`${untouched} facture(s) déjà émise(s), inchangée(s).`);
  if (others.length > 0) said.push(`Autres devises : ${others.join(', ')}.`);
  return said.join(' ');
}

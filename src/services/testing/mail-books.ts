import { relayClient } from '@adapters/relay-client/relay-client.ts';
import { webKeyVault } from '@adapters/key-vault/web-key-vault.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Deps } from '../ports.ts';
import { OddRelay } from './odd-relay.ts';
import { addCustomer, addRow, november, valueOf } from './outcomes.ts';
import { openFrenchBooks, testDeps, type OpenTestBooks } from './open-books.ts';

const NOON = Date.UTC(2026, 10, 20, 12);

export interface MailBooks extends OpenTestBooks {
  relay: OddRelay;
  /** Issued invoices, one customer each. */
  ids: string[];
  deps: Deps;
  /** Puts the clock on by milliseconds, or back. */
  pass(milliseconds: number): void;
  now(): number;
}

const started: OddRelay[] = [];

export async function stopRelays(): Promise<void> {
  await Promise.all(started.splice(0).map((relay) => relay.stop()));
}

/** Books with issued invoices and a relay over real HTTP; paired unless told otherwise. */
export async function openMailBooks(
  invoices = 1,
  {
    isPaired = true,
    customer = {},
    deps: more = {},
  }: { isPaired?: boolean; customer?: Partial<Customer>; deps?: Partial<Deps> } = {},
): Promise<MailBooks> {
  const relay = await OddRelay.start();
  started.push(relay);
  let clock = NOON;
  const deps = testDeps({ relay: relayClient, keyVault: webKeyVault, clock: { now: () => clock }, ...more });
  const open = await openFrenchBooks(undefined, deps);
  valueOf(await open.services.company.update({ email: 'facture@perrache.fr' }));
  for (let at = 0; at < invoices; at += 1) {
    const { id } = await addCustomer(open.services, `Customer ${at}`, {
      email: `customer${at}@example.fr`,
      ...customer,
    });
    await addRow(open.services, id, '2026-11-10');
  }
  const ids =
    invoices === 0
      ? []
      : valueOf(await open.services.invoices.generateAll({ ...november, issue: true })).made;
  if (isPaired) {
    valueOf(await open.services.relay.pair({ url: relay.url, code: 'GOOD-CODE', deviceName: 'Laptop' }));
  }
  const pass = (milliseconds: number) => {
    clock += milliseconds;
  };
  return { ...open, relay, ids, deps, pass, now: () => clock };
}

export const enqueue = async ({ services }: OpenTestBooks, id: string) =>
  valueOf(await services.outbox.enqueue({ kind: 'invoice', id }));

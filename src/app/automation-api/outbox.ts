import type { Mailbox, MessageKind } from '@domain/outbox/message.ts';
import type { LongTask } from '@services/ports.ts';
import type { MessageChanges, OutboxQuery, OutboxRow, Services } from '@services/services.ts';
import { found, valueOf } from './automation-error.ts';

/** An address, or with a name; one or several. */
type Boxes = string | Mailbox | (string | Mailbox)[];

interface Changes {
  to?: Boxes;
  cc?: Boxes;
  subject?: string;
  text?: string;
  notBefore?: string | null;
}

type Target = Changes & {
  kind: MessageKind;
  id?: string;
  from?: string;
  until?: string;
  managerId?: string;
};

const boxesOf = (boxes: Boxes): Mailbox[] =>
  (Array.isArray(boxes) ? boxes : [boxes]).map((box) =>
    typeof box === 'string' ? { name: '', address: box } : box,
  );

const changesOf = ({ to, cc, subject, text, notBefore }: Changes): MessageChanges => ({
  ...(to === undefined ? {} : { to: boxesOf(to) }),
  ...(cc === undefined ? {} : { cc: boxesOf(cc) }),
  ...(subject === undefined ? {} : { subjectLine: subject }),
  ...(text === undefined ? {} : { text }),
  ...(notBefore === undefined ? {} : { notBefore }),
});

const targetOf = ({ kind, id = '', from, until, managerId }: Target) => ({
  kind,
  id,
  from,
  to: until,
  managerId,
});

/** When it is tried (again): of what is on its way and waits for nobody. */
export const nextTryOf = ({
  state,
  trouble,
  nextAt,
}: Pick<OutboxRow, 'state' | 'trouble' | 'nextAt'>): string | null =>
  (state === 'waiting' || state === 'at-relay') && trouble === null ? nextAt : null;

const spoken = (row: OutboxRow) => ({ ...row, nextTryAt: nextTryOf(row) });

const listOf = (ids: string | readonly string[]): readonly string[] =>
  typeof ids === 'string' ? [ids] : ids;

export const outboxApi = (services: () => Promise<Services>) => ({
  list: async (query?: OutboxQuery) => {
    const page = await (await services()).outbox.list(query);
    return { ...page, rows: page.rows.map(spoken) };
  },
  get: async (id: string) => spoken(await found((await services()).outbox.get(id), 'message-missing')),
  of: async (subjectId: string) => (await (await services()).outbox.of(subjectId)).map(spoken),
  counts: async () => (await services()).outbox.counts(),
  enqueue: async (target: Target) =>
    spoken(await valueOf((await services()).outbox.enqueue(targetOf(target), changesOf(target)))),
  enqueueMany: async (targets: Target[], task?: LongTask) => {
    const many = await valueOf((await services()).outbox.enqueueMany(targets.map(targetOf), task));
    return { ...many, queued: many.queued.map(spoken) };
  },
  flush: async () => (await services()).outbox.flush(),
  cancel: async (ids: string | string[]) =>
    (await valueOf((await services()).outbox.cancel(listOf(ids)))).map(spoken),
  retry: async (ids: string | string[]) =>
    (await valueOf((await services()).outbox.retry(listOf(ids)))).map(spoken),
  edit: async (id: string, changes: Changes) =>
    spoken(await valueOf((await services()).outbox.edit(id, changesOf(changes)))),
  resend: async (id: string, changes: Changes = {}) =>
    spoken(await valueOf((await services()).outbox.resend(id, changesOf(changes)))),
  settle: async (id: string) => spoken(await valueOf((await services()).outbox.settleUnknown(id))),
});

export const relayApi = (services: () => Promise<Services>) => ({
  status: async () => (await services()).relay.status(),
  pair: async ({ url = '', code, deviceName = '' }: { url?: string; code: string; deviceName?: string }) =>
    valueOf((await services()).relay.pair({ url, code, deviceName })),
  check: async () => valueOf((await services()).relay.check()),
  unpair: async () => valueOf((await services()).relay.unpair()),
});

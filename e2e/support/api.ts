import type { Page } from '@playwright/test';

/** A file among the arguments of a call: it is made in the page. */
export interface PageFile {
  fileName: string;
  text: string;
}

export interface Told {
  phase: string;
  done: number;
  total: number;
}

export interface Answer<T> {
  value: T;
  /** What was told on the way. */
  told: Told[];
}

/** How a call ended that was stopped before it began, or that is refused. */
export interface Ended {
  name: string;
  message: string;
}

/** A `Blob` of an answer, as it arrives here. */
export interface PageBlob {
  type: string;
  base64: string;
}

interface Asked {
  path: string;
  args: unknown[];
  /** Absent = no task stands last. */
  task?: 'heard' | 'stopped';
}

/**
 * One call of `window.quittance`: files go in (a {@link PageBlob} that came out before, too), and blobs come out.
 */
const reach = (page: Page, asked: Asked) =>
  page.evaluate(async ({ path, args, task: how }) => {
    type Calls = Record<string, (...all: unknown[]) => Promise<unknown>>;
    const api = (window as unknown as { quittance: Record<string, Calls> & { ready: Promise<void> } })
      .quittance;
    await api.ready;
    const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const revived = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(revived);
      if (typeof value !== 'object' || value === null) return value;
      if ('fileName' in value && 'text' in value)
        return new File([String(value.text)], String(value.fileName));
      if ('base64' in value) return new File([bytesOf(String(value.base64))], 'file');
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
    };
    const sent = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) {
        const bytes = new Uint8Array(await value.arrayBuffer());
        const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        return { type: value.type, base64: btoa(text) };
      }
      if (Array.isArray(value)) return Promise.all(value.map(sent));
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(async ([key, one]) => [key, await sent(one)] as const);
      return Object.fromEntries(await Promise.all(entries));
    };
    const told: { phase: string; done: number; total: number }[] = [];
    const task = {
      signal: how === 'stopped' ? AbortSignal.abort() : new AbortController().signal,
      onProgress: (one: (typeof told)[number]) => told.push(one),
    };
    const [room = '', name = ''] = path.split('.');
    try {
      const value = await api[room]![name]!(...(revived(args) as unknown[]), ...(how ? [task] : []));
      return { value: await sent(value), told, ended: null };
    } catch (error) {
      const { name: code, message } = error as Error;
      return { value: undefined, told, ended: { name: code, message } };
    }
  }, asked);

async function came<T>(page: Page, asked: Asked): Promise<Answer<T>> {
  const { value, told, ended } = await reach(page, asked);
  if (ended) throw new Error(`${ended.name}: ${ended.message}`);
  return { value: value as T, told };
}

export const given = async <T>(page: Page, path: string, ...args: unknown[]): Promise<T> =>
  (await came<T>(page, { path, args })).value;

/** How a call is refused; null = it is not. */
export const refused = async (page: Page, path: string, ...args: unknown[]): Promise<Ended | null> =>
  (await reach(page, { path, args })).ended;

/** What a call with a task gives, and what it told on the way. */
export const heard = <T>(page: Page, path: string, ...args: unknown[]): Promise<Answer<T>> =>
  came<T>(page, { path, args, task: 'heard' });

/** How a call ends whose signal says stop. */
export const stopped = async (page: Page, path: string, ...args: unknown[]): Promise<Ended | null> =>
  (await reach(page, { path, args, task: 'stopped' })).ended;

export const bytesOf = ({ base64 }: PageBlob): Buffer => Buffer.from(base64, 'base64');

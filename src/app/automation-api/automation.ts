import type { Services } from '@services/services.ts';
import { version } from '../../../package.json';
import { switchBooks, type BooksName } from '../../features/books-choice.ts';
import { fetchedOnce } from '../fetched-once.ts';
import { raised } from './automation-error.ts';
import { callNames } from './call-names.ts';
import type { ApiGroups } from './groups.ts';

interface OpenBooks {
  which: BooksName;
  services: Services;
}

/** The books that the page has open; calls that come earlier wait for them. */
class CurrentBooks {
  #open: Promise<OpenBooks>;
  #resolve: (books: OpenBooks) => void = () => {};

  constructor() {
    this.#open = this.#next();
  }

  #next(): Promise<OpenBooks> {
    return new Promise((resolve) => (this.#resolve = resolve));
  }

  /** The page has opened these. */
  use(which: BooksName, services: Services): void {
    this.#resolve({ which, services });
    this.#open = Promise.resolve({ which, services });
  }

  services = async (): Promise<Services> => (await this.#open).services;

  /** Turns the page to other books and waits until they are open. */
  async turnTo(which: BooksName): Promise<void> {
    if ((await this.#open).which === which) return;
    this.#open = this.#next();
    switchBooks(which);
    await this.#open;
  }
}

const current = new CurrentBooks();
const { services } = current;

const groups = fetchedOnce(async (): Promise<ApiGroups> => (await import('./groups.ts')).apiGroups(services));

/** The names stand there from the first moment; what they do arrives with the first call. */
function shownGroups(): ApiGroups {
  const shown = Object.entries(callNames).map(([group, names]) => {
    const call =
      (name: string) =>
      async (...parameters: unknown[]): Promise<unknown> => {
        const calls = (await groups())[group as keyof ApiGroups] as Record<
          string,
          (...all: unknown[]) => unknown
        >;
        return calls[name]!(...parameters);
      };
    return [group, Object.fromEntries(names.map((name) => [name, call(name)]))];
  });
  return Object.fromEntries(shown) as ApiGroups;
}

/** `window.quittance`: the use cases that the screens call, spoken in plain JSON (docs/automation-api.md). */
const api = {
  version,
  ready: services().then(() => undefined),
  ...shownGroups(),
  sample: {
    load: () => current.turnTo('sample'),
    leave: () => current.turnTo('own'),
    remove: async (): Promise<void> => {
      await current.turnTo('sample');
      await (await services()).reset();
      await current.turnTo('own');
    },
  },
  reset: async ({ confirm }: { confirm?: string } = {}): Promise<void> => {
    if (confirm !== 'erase') {
      throw await raised({
        name: 'ValidationError',
        reason: 'confirm-missing',
        params: {},
        field: 'confirm',
      });
    }
    await (await services()).reset();
  },
};

type Automation = typeof api;

declare global {
  interface Window {
    quittance: Automation;
  }
}

export function installAutomation(): void {
  Object.defineProperty(window, 'quittance', { value: Object.freeze(api), enumerable: true });
}

/** The page has opened these books: calls go to them from now on. */
export const openedForAutomation = (which: BooksName, open: Services): void => current.use(which, open);

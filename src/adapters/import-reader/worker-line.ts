import { refuse, type Refusal, type Result } from '@domain/result.ts';
import { defaultLimits } from '../spreadsheet/read-budget.ts';
import { cancelled } from '../document-renderer/cancellable.ts';

/** The worker keeps to the limit itself, but a library that does not let go of its thread cannot: then the page ends it. */
const GRACE_MS = 10_000;

type Ended = { ok: false; error: Refusal };
type EndableWorker = Pick<Worker, 'addEventListener' | 'terminate'>;

const died: Ended = refuse('Unreadable', 'import-worker-died');
const tooSlow: Ended = refuse('Unsupported', 'file-too-slow', { limit: defaultLimits.time / 1000 });

/** What the page hears of an import worker. A worker that is no more answers nothing: its end is the answer. */
export class WorkerLine {
  private ended: Ended | null = null;
  private sayEnded: (how: Ended) => void = () => undefined;
  private readonly whenEnded: Promise<Ended>;
  /** Settles when the worker is lost, not when a person closes the file. */
  readonly lost: Promise<Refusal>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly worker: EndableWorker) {
    this.whenEnded = new Promise((resolve) => (this.sayEnded = resolve));
    this.lost = new Promise((resolve) => {
      void this.whenEnded.then((how) => how !== cancelled && resolve(how.error));
    });
    worker.addEventListener('error', () => this.end(died));
  }

  /** Ends the worker and whatever it does. */
  end(how: Ended = cancelled): void {
    if (this.ended) return;
    this.ended = how;
    clearTimeout(this.timer);
    this.worker.terminate();
    this.sayEnded(how);
  }

  /** The worker has shown that it is alive. */
  heard(): void {
    clearTimeout(this.timer);
    if (this.asked > 0 && !this.ended) {
      this.timer = setTimeout(() => this.end(tooSlow), defaultLimits.time + GRACE_MS);
    }
  }

  /** The answer to what may be refused; a worker that throws, dies or falls silent refuses too. */
  async result<T>(work: Promise<Result<T>>): Promise<Result<T>> {
    return this.listening(Promise.race([work.catch(() => this.thrown()), this.whenEnded]));
  }

  /** The answer to anything else: rejects when the worker is lost, never settles when a person closed the file. */
  async answer<T>(work: Promise<T>): Promise<T> {
    const lost = this.lost.then(({ reason }) => Promise.reject<T>(new Error(reason)));
    return this.listening(Promise.race([work, lost]));
  }

  private thrown(): Ended {
    this.end(died);
    return died;
  }

  private async listening<T>(work: Promise<T>): Promise<T> {
    this.asked += 1;
    this.heard();
    try {
      return await work;
    } finally {
      this.asked -= 1;
      this.heard();
    }
  }
}

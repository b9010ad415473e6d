import { create } from 'zustand';

/** Long work, seen in the tray on every screen until it is dismissed. */
export interface Task {
  id: number;
  name: string;
  phase: string;
  done: number;
  total: number;
  startedAt: number;
  state: 'running' | 'finished' | 'failed' | 'cancelled';
  /** The result in one line. */
  result: string;
  link?: { href: string; label: string };
  cancel: () => void;
}

export interface TaskHandle {
  signal: AbortSignal;
  onProgress: (progress: { phase: string; done: number; total: number }) => void;
}

export interface TaskOutcome {
  ok: boolean;
  result: string;
  link?: { href: string; label: string };
  /** The screen in front of the person shows the result already: the task leaves the tray. */
  isSeen?: boolean;
}

const store = create<{ tasks: Task[] }>(() => ({ tasks: [] }));
let last = 0;

const change = (id: number, patch: Partial<Task>) =>
  store.setState(({ tasks }) => ({
    tasks: tasks.map((task) => (task.id === id ? { ...task, ...patch } : task)),
  }));

export const useTasks = () => store((state) => state.tasks);
export const hasRunningTask = () => store.getState().tasks.some((task) => task.state === 'running');
export const onTasksChange = (heard: () => void) => store.subscribe(heard);
export const dismissTask = (id: number) =>
  store.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.id !== id) }));

/**
 * Runs long work under a name; it survives navigation. `work` gets the signal and the progress sink for a use case
 * and says in the end how it went. A throw is a bug: it is shown as failed and goes on upward.
 */
export async function runTask<T extends TaskOutcome>(
  name: string,
  work: (task: TaskHandle) => Promise<T>,
): Promise<T> {
  const id = ++last;
  const controller = new AbortController();
  const task: Task = {
    id,
    name,
    phase: '',
    done: 0,
    total: 0,
    startedAt: Date.now(),
    state: 'running',
    result: '',
    cancel: () => controller.abort(),
  };
  store.setState(({ tasks }) => ({ tasks: [...tasks, task] }));
  try {
    const outcome = await work({ signal: controller.signal, onProgress: (progress) => change(id, progress) });
    const state = outcome.ok ? 'finished' : controller.signal.aborted ? 'cancelled' : 'failed';
    change(id, { state, result: outcome.result, ...(outcome.link && { link: outcome.link }) });
    if (outcome.isSeen) dismissTask(id);
    return outcome;
  } catch (error) {
    change(id, { state: 'failed', result: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

import { useEffect, useId } from 'react';
import { create } from 'zustand';
import { hasRunningTask, onTasksChange, useTasks } from './task-store.ts';

/** What loading the page again would lose though no task runs, by the name of who holds it. */
const store = create<{ held: ReadonlySet<string> }>(() => ({ held: new Set() }));

/** Says whether something lies open under this name: a file that was read, a form that was typed in. */
export function holdWork(name: string, isHeld: boolean): void {
  const { held } = store.getState();
  if (held.has(name) === isHeld) return;
  const others = [...held].filter((other) => other !== name);
  store.setState({ held: new Set(isHeld ? [...others, name] : others) });
}

/** While it is true, and as long as whoever calls is on the screen, this window has work. */
export function useUnsaved(isUnsaved: boolean): void {
  const name = useId();
  useEffect(() => {
    holdWork(name, isUnsaved);
    return () => holdWork(name, false);
  }, [name, isUnsaved]);
}

/** This window has something that must not end under the hands of the person. */
export const hasWork = (): boolean => hasRunningTask() || store.getState().held.size > 0;

export function useHasWork(): boolean {
  const isHeld = store(({ held }) => held.size > 0);
  return useTasks().some((task) => task.state === 'running') || isHeld;
}

export function onWorkChange(heard: () => void): () => void {
  const stops = [onTasksChange(heard), store.subscribe(heard)];
  return () => stops.forEach((stop) => stop());
}

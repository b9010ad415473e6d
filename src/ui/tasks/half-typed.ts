import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { useUnsaved } from './work-store.ts';

interface Departure {
  go: () => void;
  onStay: () => void;
}

interface Store {
  held: ReadonlySet<HalfTyped>;
  /** Where one wants to go from what is half typed, until a person has said whether it is discarded. */
  asked: Departure | null;
}

const store = create<Store>(() => ({ held: new Set(), asked: null }));

/** A form in which something was typed that is stored nowhere, or that is being saved. */
export class HalfTyped {
  private isTyped = false;
  saving: Promise<boolean> | undefined;

  hold(isTyped: boolean): void {
    this.isTyped = isTyped;
    this.tell();
  }

  /** It is saved, removed, or given up by its own Cancel: whoever goes from here is not asked. */
  forget(): void {
    this.saving = undefined;
    this.hold(false);
  }

  /** `saving` says whether it was saved: who wants to go meanwhile goes then, and stays where it was refused. */
  async whileSaving(saving: Promise<boolean>): Promise<void> {
    this.saving = saving;
    this.tell();
    try {
      await saving;
    } finally {
      this.saving = undefined;
      this.tell();
    }
  }

  private tell(): void {
    const { held } = store.getState();
    const isHeld = this.isTyped || this.saving !== undefined;
    if (held.has(this) === isHeld) return;
    const others = [...held].filter((other) => other !== this);
    store.setState({ held: new Set(isHeld ? [...others, this] : others) });
  }
}

/** While it is true, and as long as whoever calls is on the screen, nobody goes from here unasked. */
export function useHalfTyped(isTyped: boolean): HalfTyped {
  const [form] = useState(() => new HalfTyped());
  useUnsaved(isTyped);
  useEffect(() => {
    form.hold(isTyped);
    return () => form.hold(false);
  }, [form, isTyped]);
  return form;
}

export const useIsHalfTyped = (): boolean => store(({ held }) => held.size > 0);
export const isHalfTyped = (): boolean => store.getState().held.size > 0;

/** Goes, once nothing that was typed is lost by it: at once, when it is saved, or when a person has said so. */
export async function leaveThen(go: () => void, onStay = () => {}): Promise<void> {
  const saved = await Promise.all([...store.getState().held].map(async ({ saving }) => saving));
  // What is refused is mended first.
  if (saved.includes(false)) onStay();
  else if (saved.includes(undefined)) store.setState({ asked: { go, onStay } });
  else go();
}

export const useIsAskedToLeave = (): boolean => store(({ asked }) => asked !== null);

/** What a person says to the question; nothing once it is answered. */
export function answerLeaving(goes: boolean): void {
  const { asked } = store.getState();
  store.setState({ asked: null });
  if (goes) asked?.go();
  else asked?.onStay();
}

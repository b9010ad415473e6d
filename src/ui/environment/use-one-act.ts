import { useRef, useState } from 'react';

/** One act at a time: called again while it is under way, nothing happens; the button shows it as `busy`. */
export function useOneAct<Given extends unknown[]>(
  act: (...given: Given) => Promise<unknown>,
): [act: (...given: Given) => Promise<void>, busy: boolean] {
  const isOn = useRef(false);
  const [busy, setBusy] = useState(false);
  const once = async (...given: Given) => {
    if (isOn.current) return;
    isOn.current = true;
    setBusy(true);
    try {
      await act(...given);
    } finally {
      isOn.current = false;
      setBusy(false);
    }
  };
  return [once, busy];
}

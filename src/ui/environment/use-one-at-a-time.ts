import { useEffect, useRef, useState } from 'react';

interface OneAtATime {
  /** For the button: the act is under way. */
  busy: boolean;
  /** Does it, unless the one before is still under way: a second press, or Enter held down, does nothing. */
  once: (act: () => Promise<unknown>) => Promise<void>;
}

/** What a person asks for and that must not happen twice: a record saved, a payment recorded. */
export function useOneAtATime(): OneAtATime {
  const isUnderWay = useRef(false);
  const [state, setState] = useState({ busy: false });
  // Only what has ended is drawn when the next may begin: by then a dialog that closes is closed.
  useEffect(() => {
    isUnderWay.current = state.busy;
  }, [state]);
  const once = async (act: () => Promise<unknown>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState({ busy: true });
    try {
      await act();
    } finally {
      setState({ busy: false });
    }
  };
  return { busy: state.busy, once };
}

/** The same for one act of its own: the act, and whether it is under way. */
export function useOneAct<Given extends unknown[]>(
  act: (...given: Given) => Promise<unknown>,
): [act: (...given: Given) => Promise<void>, busy: boolean] {
  const { busy, once } = useOneAtATime();
  return [(...given) => once(() => act(...given)), busy];
}

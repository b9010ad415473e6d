import { useView } from '../../use-view.ts';
import { readRuns, writeRuns } from '../view.ts';
import { RunList } from './run-list.tsx';
import { RunPage } from './run-page.tsx';

const address = { read: readRuns, write: writeRuns };

/** A9: every run is a record: when, what for, what came of it. */
export default function RunsPart() {
  const [view, setView] = useView(address);
  if (view.open !== '')
    return <RunPage key={view.open} id={view.open} onClose={() => setView({ ...view, open: '' })} />;
  return <RunList view={view} onView={setView} />;
}

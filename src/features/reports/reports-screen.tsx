import './reports.css';
import { useView } from '../use-view.ts';
import { ReportList } from './list/report-list.tsx';
import { ReportPage } from './opened/report-page.tsx';
import { readView, writeView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** A2: the reports that there are, or one of them. */
export default function ReportsScreen() {
  const [view, setView] = useView(inAddress);
  const part = { view, onView: setView };
  return (
    <div className="q-page reports">
      {view.kind === '' ? <ReportList {...part} /> : <ReportPage key={view.kind} {...part} />}
    </div>
  );
}

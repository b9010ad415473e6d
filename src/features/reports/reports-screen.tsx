import './reports.css';
import { useParams } from '@tanstack/react-router';
import { useView } from '../use-view.ts';
import { ReportList } from './list/report-list.tsx';
import { MadePage } from './made/made-page.tsx';
import { ReportPage } from './opened/report-page.tsx';
import { readView, writeView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** A2: the reports that there are, one of them, or one that was made and is kept. */
export default function ReportsScreen() {
  const { part, id } = useParams({ strict: false }) as { part?: string; id?: string };
  return (
    <div className="q-page reports">
      {part === 'made' && id !== undefined ? <MadePage key={id} id={id} /> : <Asked />}
    </div>
  );
}

function Asked() {
  const [view, setView] = useView(inAddress);
  const part = { view, onView: setView };
  return view.kind === '' ? <ReportList {...part} /> : <ReportPage key={view.kind} {...part} />;
}

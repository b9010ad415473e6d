import '@ui/page/split-pane.css';
import './templates.css';
import { useView } from '../use-view.ts';
import { OpenTemplate } from './editor/open-template.tsx';
import { Gallery } from './gallery/gallery.tsx';
import { readView, writeView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** All templates as pictures, or one of them with its parts and its document. */
export default function TemplatesScreen() {
  const [view, setView] = useView(inAddress);
  if (view.open === '') return <Gallery onOpen={(open) => setView({ ...view, open })} />;
  return (
    <OpenTemplate
      key={view.open}
      view={view}
      onView={(part) => setView((now) => ({ ...now, ...part }), { replace: true })}
      onClose={() => setView({ ...view, open: '' })}
    />
  );
}

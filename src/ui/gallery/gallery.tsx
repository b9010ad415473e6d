import { ControlsPart } from './controls-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { FiguresPart } from './figures-part.tsx';
import { LayersPart } from './layers-part.tsx';
import { MessagesPart } from './messages-part.tsx';
import { PanesPart } from './panes-part.tsx';
import { TablePart } from './table-part.tsx';

/** Everything the kit has, on one page: for looking, for axe, in dev and in the browser tests only. */
export const Gallery = () => (
  <main className="q-gallery">
    <div className="q-page">
      <h1>Gallery of the kit</h1>
      <ControlsPart />
      <FieldsPart />
      <FiguresPart />
      <TablePart />
      <MessagesPart />
      <LayersPart />
      <PanesPart />
    </div>
  </main>
);

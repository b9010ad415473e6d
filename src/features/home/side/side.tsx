import './side.css';
import type { ImportBatch } from '@domain/intake/plan.ts';
import type { BooksStats } from '@services/services.ts';
import { LastImports } from './last-imports.tsx';
import { LastRuns } from './last-runs.tsx';
import { TodoList } from './todo-list.tsx';

/** What a person has to do, what happened by itself, and what came in. */
export default function Side(props: { stats: BooksStats; imports: readonly ImportBatch[] }) {
  return (
    <div className="home-side">
      <TodoList stats={props.stats} />
      <LastRuns />
      <LastImports batches={props.imports} />
    </div>
  );
}

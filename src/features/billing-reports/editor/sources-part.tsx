import { booksSources, type BooksSource, type PipelineSource } from '@domain/pipeline/setup.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import {
  columnRefs,
  columnsOf,
  ofBooks,
  renamed,
  withBooks,
  withoutSource,
  withSource,
  type Draft,
  type Sample,
} from './draft.ts';
import { useColumnLabel, useColumnTitle } from './use-column-title.ts';
import { WatchedPlaces } from './watched-places.tsx';

interface PartProps {
  draft: Draft;
  onChange: (change: Draft | ((now: Draft) => Draft)) => void;
}

/** The files, which of them holds the orders, and by which columns the others are found. */
export function SourcesPart({
  draft,
  isNew,
  onSample,
  onChange,
}: PartProps & { isNew: boolean; onSample: (added: readonly Sample[]) => void }) {
  const t = useText('billing-reports');
  const services = useServices();
  const take = async (files: File[]) => {
    const added: Sample[] = [];
    for (const file of files) {
      const look = await services.pipeline.look(file);
      if (look.ok) added.push({ file, look: look.value });
      else await showRefusal(look.error);
    }
    if (added.length > 0) onSample(added);
  };
  return (
    <Section title={t('sourcesTitle')}>
      <DropZone
        accept=".csv,.txt,.xlsx,.xls,.ods,.xlsb"
        multiple
        choose={t('chooseFiles')}
        variant={isNew && draft.files.length === 0 ? 'filled' : 'default'}
        onFiles={(files) => void take(files)}
      >
        <h3>{t(isNew ? 'sampleDrop' : 'sampleAgain')}</h3>
        <p className="q-muted q-small">{t(isNew ? 'sampleHint' : 'sampleAgainHint')}</p>
      </DropZone>
      {draft.setup.sources.length > 0 && (
        <ul className="billing-sources">
          {draft.setup.sources.map((source, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a source keeps its place while its name is typed
            <li key={at}>
              <SourceRow draft={draft} source={source} at={at} onChange={onChange} />
            </li>
          ))}
        </ul>
      )}
      {draft.setup.sources.length > 0 && <AddBooks draft={draft} onChange={onChange} />}
      {draft.setup.sources.length > 0 && <WatchedPlaces />}
    </Section>
  );
}

/** What is joined need be in no file: the customers and products of these books are there already. */
function AddBooks({ draft, onChange }: PartProps) {
  const t = useText('billing-reports');
  const services = useServices();
  const add = async (books: BooksSource) => {
    const look = await services.pipeline.look(books);
    if (look.ok) onChange((now) => withBooks(now, books, t(`books-${books}`), look.value));
    else await showRefusal(look.error);
  };
  const left = booksSources.filter((books) => !ofBooks(draft).some((source) => source.books === books));
  if (left.length === 0) return null;
  return (
    <div className="q-row">
      {left.map((books) => (
        <Button key={books} variant="subtle" icon="plus" onClick={() => void add(books)}>
          {t(`books-${books}`)}
        </Button>
      ))}
    </div>
  );
}

function SourceRow({ draft, source, at, onChange }: PartProps & { source: PipelineSource; at: number }) {
  const t = useText('billing-reports');
  const file = draft.files.find((one) => one.source === source.name);
  const set = (part: Partial<PipelineSource>) => onChange(withSource(draft, at, part));
  return (
    <fieldset className="billing-source" aria-label={source.name}>
      <div className="billing-source-head">
        <TextInput
          label={t('sourceName')}
          value={source.name}
          onChange={(name) => onChange(renamed(draft, at, name.replace(/[.@]/g, ' ')))}
        />
        {!source.books && (
          <NativeSelect
            label={t('role')}
            value={source.role}
            options={[
              { value: 'orders', label: t('roleOrders') },
              { value: 'joined', label: t('roleJoined') },
            ]}
            onChange={(role) => set({ role, joinOn: role === 'orders' ? [] : source.key.map(() => '') })}
          />
        )}
        <IconButton
          icon="trash"
          label={t('removeSource', { source: source.name })}
          onClick={() => onChange(withoutSource(draft, at))}
        />
      </div>
      {file && (
        <p className="q-small q-muted">
          {file.file?.name ?? t('booksNote')} · {t('rows', { rows: file.look.rows })}
        </p>
      )}
      <KeyColumns draft={draft} source={source} onChange={set} />
      {!source.books && (
        <TextInput
          className="billing-pattern"
          label={t('pattern')}
          hint={t('patternHint', { example: 'orders-{YYYY}-{MM}.csv', other: 'orders-*.xlsx' })}
          placeholder={file?.file?.name}
          value={source.pattern ?? ''}
          onChange={(pattern) => set({ pattern })}
        />
      )}
    </fieldset>
  );
}

/** The columns that name a row, and of a joined source for each where its value comes from. */
function KeyColumns({
  draft,
  source,
  onChange,
}: {
  draft: Draft;
  source: PipelineSource;
  onChange: (part: Partial<PipelineSource>) => void;
}) {
  const t = useText('billing-reports');
  const own = columnsOf(draft, source.name);
  const columns = [...new Set([...own, ...source.key])].filter((name) => name !== '');
  const others = [...new Set([...columnRefs(draft), ...source.joinOn])].filter(
    (ref) => ref !== '' && !ref.startsWith(`${source.name}.`),
  );
  const labelOf = useColumnLabel(draft.setup.sources);
  const titleOf = useColumnTitle(draft.setup.sources);
  const isJoined = source.role === 'joined';
  const setAt = (list: readonly string[], at: number, value: string) =>
    list.map((one, place) => (place === at ? value : one));
  const drop = (at: number) =>
    onChange({
      key: source.key.filter((_, place) => place !== at),
      joinOn: source.joinOn.filter((_, place) => place !== at),
    });
  return (
    <div className="billing-keys">
      {source.key.map((column, at) => (
        <div key={`${at} ${column}`} className="billing-key">
          <NativeSelect
            label={t('keyColumn', { no: String(at + 1) })}
            value={column}
            options={[
              { value: '', label: t('choose') },
              ...columns.map((value) => ({ value, label: titleOf(`${source.name}.${value}`) })),
            ]}
            onChange={(value) => onChange({ key: setAt(source.key, at, value) })}
          />
          {isJoined && (
            <NativeSelect
              label={t('foundBy')}
              value={source.joinOn[at] ?? ''}
              options={[
                { value: '', label: t('choose') },
                ...others.map((value) => ({ value, label: labelOf(value) })),
              ]}
              onChange={(value) => onChange({ joinOn: setAt(source.joinOn, at, value) })}
            />
          )}
          {(source.key.length > 1 || !isJoined) && (
            <IconButton
              icon="close"
              label={t('removeKey', { no: String(at + 1) })}
              onClick={() => drop(at)}
            />
          )}
        </div>
      ))}
      {source.key.length === 0 && <p className="q-small q-muted">{t('noKey')}</p>}
      {source.key.length < 4 && (
        <Button
          variant="subtle"
          icon="plus"
          onClick={() =>
            onChange({ key: [...source.key, ''], joinOn: isJoined ? [...source.joinOn, ''] : [] })
          }
        >
          {t('addKey')}
        </Button>
      )}
    </div>
  );
}

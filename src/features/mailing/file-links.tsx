import type { Result } from '@domain/result.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';

interface LookedAtFile {
  name: string;
  /** Beside the name: its size. */
  note: string;
  open: () => Promise<Result<Blob>>;
}

/** How long the opened tab may take to load. */
const KEPT_MS = 60_000;

/** Files of a mail: each opens in a tab of its own, to look at. */
export function FileLinks({ files }: { files: readonly LookedAtFile[] }) {
  const t = useText('outbox');
  const open = async (file: LookedAtFile) => {
    const looked = await file.open();
    if (!looked.ok) return showRefusal(looked.error);
    const address = URL.createObjectURL(looked.value);
    window.open(address, '_blank');
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  };
  return (
    <ul className="mail-chips">
      {files.map((file) => (
        <li key={file.name}>
          <button
            type="button"
            className="q-button"
            aria-label={t('openFile', { name: file.name })}
            onClick={() => void open(file)}
          >
            <Icon name="file" />
            {file.name} <span className="q-muted">{file.note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

interface ShownFile {
  key: string;
  what: string;
  name: string;
  size: string;
  sha256: string;
}

/** D5: every file that was read or made, with its hash. */
export function RunFiles({ run }: { run: PipelineRun }) {
  const t = useText('billing-reports');
  const services = useServices();
  const download = async ({ sha256, name }: { sha256: string; name: string }) => {
    const file = await services.pipeline.file(run.id, sha256);
    if (file.ok) saveFile(file.value, name);
    else await showRefusal(file.error);
  };
  const size = (bytes: number) => formatBytes(bytes, t.language);
  const made = run.filesOut.map(({ role, fileName, sha256, size: bytes }): ShownFile => ({
    key: `out ${role}`,
    what: t(`file-${role}`),
    name: fileName,
    size: size(bytes),
    sha256,
  }));
  const read = run.filesIn.map(({ source, name, sha256, rows }, at): ShownFile => ({
    key: `in ${at}`,
    what: t('fileOf', { source }),
    name,
    size: t('rows', { rows }),
    sha256,
  }));
  const answer = run.answer
    ? [
        {
          key: 'answer',
          what: t('fileAnswer'),
          name: run.answer.fileName,
          size: '',
          sha256: run.answer.sha256,
        },
      ]
    : [];
  const sent = run.filesOut.find(({ role }) => role === 'consolidated');
  return (
    <Section
      title={t('files')}
      hasControls
      acts={
        sent && (
          <Button icon="download" onClick={() => void download({ sha256: sent.sha256, name: sent.fileName })}>
            {t('downloadForCustomer')}
          </Button>
        )
      }
    >
      <ul className="billing-files">
        {[...made, ...answer, ...read].map(({ key, ...file }) => (
          <li key={key}>
            <span className="q-small q-muted">{file.what}</span>
            <b>{file.name}</b>
            <span className="q-small q-num">{file.size}</span>
            <code title={file.sha256}>{file.sha256}</code>
            <IconButton
              icon="download"
              label={t('download', { file: file.name })}
              onClick={() => void download(file)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

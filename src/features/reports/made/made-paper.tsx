import { useEffect, useState } from 'react';
import type { MadeReport, ReportFile } from '@services/services.ts';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** The very pages that managers are sent. */
export function MadePaper({ made: { id, title }, pdf: { sha256 } }: { made: MadeReport; pdf: ReportFile }) {
  const { reports } = useServices();
  const [file, setFile] = useState<Blob>();
  useEffect(() => {
    let isStale = false;
    void reports.madeFile(id, sha256).then((found) => {
      if (isStale) return;
      if (found.ok) setFile(found.value);
      else void showRefusal(found.error);
    });
    return () => {
      isStale = true;
    };
  }, [reports, id, sha256]);
  return (
    <div className="reports-made-paper">
      <PdfView file={file} name={title} />
    </div>
  );
}

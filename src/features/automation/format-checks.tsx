import type { ReportFormat } from '@domain/automation/automation.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';

/** As which files. */
export function FormatChecks({
  value,
  onChange,
}: {
  value: readonly ReportFormat[];
  onChange: (formats: ReportFormat[]) => void;
}) {
  const toggle = (format: ReportFormat, isOn: boolean) =>
    onChange((['pdf', 'xlsx'] as const).filter((one) => (one === format ? isOn : value.includes(one))));
  return (
    <span className="automation-formats">
      <Checkbox label="PDF" checked={value.includes('pdf')} onChange={(isOn) => toggle('pdf', isOn)} />
      <Checkbox label="XLSX" checked={value.includes('xlsx')} onChange={(isOn) => toggle('xlsx', isOn)} />
    </span>
  );
}

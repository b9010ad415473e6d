import { BillingReportFields } from './options/billing-report-fields.tsx';
import { InvoiceFields } from './options/invoice-fields.tsx';
import { ReadFields } from './options/read-fields.tsx';
import { ReportFields } from './options/report-fields.tsx';
import { SendInvoiceFields, SendReportFields } from './options/send-fields.tsx';
import type { StepForm } from './steps.ts';

interface OptionsProps {
  step: StepForm;
  faultAt: (field: string) => string | undefined;
  onChange: (step: StepForm) => void;
}

export function StepOptionsFields({ step, faultAt, onChange }: OptionsProps) {
  const onOptions = (part: object) =>
    onChange({ ...step, options: { ...step.options, ...part } } as StepForm);
  const rest = { faultAt, onOptions };
  switch (step.service) {
    case 'read-files':
      return <ReadFields options={step.options} {...rest} />;
    case 'generate-invoices':
      return <InvoiceFields options={step.options} {...rest} />;
    case 'generate-reports':
      return <ReportFields options={step.options} {...rest} />;
    case 'send-invoices':
      return <SendInvoiceFields options={step.options} {...rest} />;
    case 'send-reports':
      return <SendReportFields options={step.options} {...rest} />;
    case 'billing-report':
      return <BillingReportFields options={step.options} {...rest} />;
  }
}

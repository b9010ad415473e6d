import type { Creditable } from '@domain/invoicing/credit.ts';
import { linesLeft } from '@domain/invoicing/price-credit.ts';
import { isZero } from '@domain/money/decimal.ts';
import { formatPrice } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { CreditForm } from './credit-form.ts';

interface CreditLinesProps {
  subject: Creditable;
  quantities: CreditForm['quantities'];
  onQuantities: (quantities: CreditForm['quantities']) => void;
  errorAt: (field: string) => string | undefined;
}

/** Each line with what is left of it; how much of that is taken back. */
export function CreditLines({ subject, quantities, onQuantities, errorAt }: CreditLinesProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const { currency } = subject.invoice;
  const put = (id: string, quantity: string) => onQuantities({ ...quantities, [id]: quantity });
  return (
    <ul className="invoices-credit-lines" aria-label={t('creditLines')}>
      {linesLeft(subject).map(({ line, left }) => {
        const isOff = isZero(left);
        const price = formatPrice(line.unitPrice, currency, language);
        return (
          <li key={line.id} className={isOff ? 'q-dim' : undefined}>
            <Checkbox
              checked={!isOff && (quantities[line.id] ?? '') !== ''}
              disabled={isOff}
              label={line.title}
              hint={
                isOff
                  ? t('lineCredited')
                  : t('lineLeft', { left: formatDecimal(left, language), unit: line.unit, price })
              }
              onChange={(checked) => put(line.id, checked ? left : '')}
            />
            <NumberInput
              label={t('quantityOf', { title: line.title })}
              value={quantities[line.id] ?? ''}
              disabled={isOff}
              error={errorAt(`quantities.${line.id}`)}
              onChange={(quantity) => put(line.id, quantity)}
            />
          </li>
        );
      })}
    </ul>
  );
}

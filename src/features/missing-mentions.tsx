import { newCustomer } from '@domain/parties/new-customer.ts';
import { buyerLacksAddress, sellerLacks, type SellerMention } from '@domain/party-checks/missing-mentions.ts';
import type { Translate } from '@i18n/translate.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useCompany } from './use-company.ts';
import { useCustomers } from './use-customers.ts';

/** More customers than these are counted. */
const NAMED = 5;

function wordOf(mention: SellerMention, t: Translate<RoomMessages<'documents'>>): string {
  if (mention.what === 'address') return t('yourAddress');
  if (mention.scheme === 'VAT') return t('yourVatNumber');
  return t('yourTaxId', { scheme: mention.scheme });
}

/** Before an invoice is frozen: what the law wants on it and nobody has filled in yet, with the way to it. */
export function MissingMentions({
  customerIds,
  entered = [],
}: {
  customerIds: readonly string[];
  /** Names of customers who are entered with their first invoice. */
  entered?: readonly string[];
}) {
  const t = useText('documents');
  const company = useCompany();
  const customers = useCustomers();
  if (!company) return null;
  const ofSeller = sellerLacks(company).map((mention) => wordOf(mention, t));
  const asked = new Set(customerIds);
  const without = customers.filter(
    (customer) => asked.has(customer.id) && buyerLacksAddress(company, customer),
  );
  const unknown = buyerLacksAddress(company, newCustomer('')) ? entered : [];
  const buyers = without.length + unknown.length;
  if (ofSeller.length === 0 && buyers === 0) return null;
  return (
    <Callout tone="warning" live>
      <p className="q-strong">{t('lawWants')}</p>
      {ofSeller.length > 0 && (
        <p>
          {t('missingOfSeller', { list: ofSeller.join(', ') })}{' '}
          <Link className="q-underlined" href="/settings">
            {t('fillInBusiness')}
          </Link>
        </p>
      )}
      {buyers > 0 && (
        <p>
          {t('missingOfBuyers', { count: buyers })}{' '}
          {without.slice(0, NAMED).map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link className="q-underlined" href={`/customers?open=${id}&edit=1`}>
                {name}
              </Link>
            </span>
          ))}
          {unknown.slice(0, Math.max(0, NAMED - without.length)).map((name, at) => (
            <span key={name}>
              {without.length + at > 0 && ', '}
              {name}
            </span>
          ))}
          {buyers > NAMED && ` ${t('moreBuyers', { count: buyers - NAMED })}`}
        </p>
      )}
      <p>{t('staysWithout')}</p>
    </Callout>
  );
}

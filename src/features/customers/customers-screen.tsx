import './customers.css';
import { useText } from '@ui/environment/use-text.ts';
import { SplitPane } from '@ui/page/split-pane.tsx';
import { useView, type ViewChange } from '../use-view.ts';
import { CustomerPane } from './customer-pane.tsx';
import { CustomerList } from './customer-list.tsx';
import { readView, writeView, type CustomersView } from './view.ts';

const inAddress = { read: readView, write: writeView };

export default function CustomersScreen() {
  const t = useText('customers');
  const [view, setView] = useView(inAddress);
  const change = (next: ViewChange<CustomersView>) =>
    setView(next, { replace: (now, then) => then.open === now.open });
  return (
    <div className="customers">
      <SplitPane
        list={<CustomerList view={view} onView={change} />}
        detail={view.open !== '' && <CustomerPane key={view.open} view={view} onView={change} />}
        tab="facts"
        onTab={() => undefined}
        onClose={() => change({ ...view, open: '', isEdited: false })}
        labels={{ list: t('title'), detail: t('facts') }}
      />
    </div>
  );
}

import { describe, expect, it } from 'vitest';
import { codesOf, context, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Customer id;Company name;E-mail;City;Country';
const ALFREDS = 'ALFKI;Alfreds;a@alfreds.de;Berlin;Germany';

const imported = (lines: string[]) => {
  const { customers } = planOf(openIntake(lines, { kind: 'customers' }).intake);
  return context({ customers: customers.create });
};

describe('customers and products', () => {
  it('I31 a customer is found again by its key and says nothing new', () => {
    const { intake } = openIntake([HEAD, ALFREDS], { kind: 'customers', context: imported([HEAD, ALFREDS]) });
    expect(statusesOf(intake)).toEqual(['duplicate']);
  });

  it('I31 what changed is a patch of only that', () => {
    const { intake } = openIntake([HEAD, 'ALFKI;Alfreds;new@alfreds.de;Berlin;Germany'], {
      kind: 'customers',
      context: imported([HEAD, ALFREDS]),
    });
    expect(statusesOf(intake)).toEqual(['update']);
    expect(planOf(intake).customers.update).toEqual([{ id: 'id0', patch: { email: 'new@alfreds.de' } }]);
  });

  it('I31 an empty cell takes nothing away', () => {
    const { intake } = openIntake([HEAD, 'ALFKI;Alfreds;;;'], {
      kind: 'customers',
      context: imported([HEAD, ALFREDS]),
    });
    expect(statusesOf(intake)).toEqual(['duplicate']);
  });

  it('I31 a key with other content is rejected, the very same row is one record', () => {
    const { intake } = openIntake([HEAD, ALFREDS, ALFREDS, 'ALFKI;Belgium;b@c.be;Ghent;Belgium'], {
      kind: 'customers',
    });
    expect(statusesOf(intake)).toEqual(['create', 'duplicate', 'reject']);
    expect(codesOf(intake, 'duplicate-key')).toEqual(['duplicate-key@A4']);
  });

  it('I31 without a key the name finds the record, another key makes another one', () => {
    const books = imported([HEAD, ALFREDS]);
    expect(
      statusesOf(openIntake(['Name;City', 'ALFREDS;Berlin'], { kind: 'customers', context: books }).intake),
    ).toEqual(['update']);
    expect(
      statusesOf(openIntake([HEAD, 'OTHER;Alfreds;;;'], { kind: 'customers', context: books }).intake),
    ).toEqual(['create']);
  });

  it('I23 I31 one that was merged away stands for the other: by number and by name it is there already', () => {
    const books = imported([HEAD, ALFREDS, 'ANATR;Ana Trujillo;a@ana.mx;México;Mexico', 'TOPAZ;Topaz;;;']);
    const [alfreds, ana, topaz] = books.customers;
    const merged = [{ ...alfreds!, mergedInto: ana!.id }, ana!, topaz!];
    const file = [
      HEAD,
      'ALFKI;Alfreds;other@alfreds.de;Bonn;Germany',
      'ANATR;Ana Trujillo;new@ana.mx;;',
      'NEW;New;;;',
    ];
    const wanted = { kind: 'customers', context: { ...books, customers: merged } };
    const { intake } = openIntake(file, wanted);
    expect(statusesOf(intake)).toEqual(['duplicate', 'update', 'create']);
    const { create, update } = planOf(intake).customers;
    expect(create.map(({ key }) => key)).toEqual(['NEW']);
    expect(update).toEqual([{ id: ana!.id, patch: { email: 'new@ana.mx' } }]);
    expect(statusesOf(openIntake(['Name;City', 'alfreds;Bonn', 'Topaz;'], wanted).intake)).toEqual([
      'duplicate',
      'duplicate',
    ]);
  });

  it('I31 a product keeps its price as typed and refuses a negative one', () => {
    const lines = ['SKU;Product name;Price;VAT rate', 'H1;Helmet;33.6442;20', 'H2;Cap;-3;20'];
    const { intake } = openIntake(lines, { kind: 'products' });
    expect(statusesOf(intake)).toEqual(['create', 'reject']);
    expect(planOf(intake).products.create).toMatchObject([
      { key: 'H1', name: 'Helmet', price: '33.6442', taxRate: '20', taxCategory: 'S', active: true },
    ]);
  });

  it('I12 an unknown country or a bad address is left out with a warning, the row is kept', () => {
    const { intake } = openIntake([HEAD, 'A;Ada;not an address;Berlin;Atlantis'], { kind: 'customers' });
    expect(codesOf(intake).sort()).toEqual(['not-a-country@E2', 'not-an-email@C2']);
    expect(planOf(intake).customers.create).toMatchObject([{ email: '', address: { country: 'FR' } }]);
  });
});

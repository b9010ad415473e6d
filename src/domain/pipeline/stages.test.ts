import { describe, expect, it } from 'vitest';
import { minor } from '../money/minor.ts';
import { readVerdict } from './answer.ts';
import { pricedEntry } from './bill.ts';
import { Tally } from './control.ts';
import type { Entry } from './entry.ts';
import { Desk, orderHead, plainSetup } from './testing/desk.ts';

const lines = [
  ['order', 'article', 'pieces', 'price'],
  ['1', 'x', '2', '10'],
  ['1', 'y', '1', '5'],
  ['2', 'x', '1', '10'],
  ['3', 'z', '1', '7'],
];
const heads = [
  ['order', 'day', 'customer'],
  ['1', '2025-01-03', 'ANNA'],
  ['2', '2025-01-04', 'NOBODY'],
];
const people = [
  ['customer', 'name'],
  ['ANNA', 'Anna & Co'],
  ['ANNA', 'Anna again'],
  ['BERT', 'Bert', 'shifted'],
];
const joinedSetup = plainSetup({
  sources: [
    { name: 'people', role: 'joined', key: ['customer'], joinOn: ['heads.customer'] },
    { name: 'heads', role: 'joined', key: ['order'], joinOn: ['lines.order'] },
    { name: 'lines', role: 'orders', key: ['order', 'article'], joinOn: [] },
  ],
  fields: {
    ...plainSetup().fields,
    date: 'heads.day',
    customer: 'heads.customer',
    customerName: 'people.name',
    quantity: 'lines.pieces',
    unitPrice: 'lines.price',
  },
  layout: {
    title: '',
    groupBy: ['lines.order'],
    columns: [
      { from: 'lines.order', title: 'Order', type: 'text', isSummed: false },
      { from: 'people.name', title: 'Who', type: 'text', isSummed: false },
      { from: 'lines.pieces', title: 'Pieces', type: 'number', isSummed: true },
      { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
    ],
  },
});
const files = (rows = heads) => [
  { source: 'lines', rows: lines },
  { source: 'heads', rows },
  { source: 'people', rows: people },
];

describe('joining and adding up', () => {
  it('BR13 a line without a partner is held with the key that was looked for', () => {
    const run = new Desk(joinedSetup).run('2025-01', files());
    expect(run.part('unmatched', 1)).toMatchObject({
      side: 'held',
      rows: 2,
      amount: 1700,
      examples: ['people: NOBODY', 'heads: 3'],
    });
    expect(run.told('partner-twice', 1)).toMatchObject({ examples: ['people: ANNA'] });
    expect(run.told('partner-shifted', 1)).toMatchObject({ examples: ['people.csv:4'] });
    expect(run.entries.map(({ values }) => values)).toEqual([
      ['1', 'Anna & Co', '2'],
      ['1', 'Anna & Co', '1'],
    ]);
  });

  it('BR13 the next run finds it free', () => {
    const desk = new Desk(joinedSetup);
    desk.invoice(desk.run('2025-01', files()), () => true);
    const next = desk.run('2025-02', files([...heads, ['3', '2025-01-09', 'ANNA']]));
    expect(next.entries.map(({ id, kind, amount }) => [id, kind, amount])).toEqual([['00004', 'late', 700]]);
    expect(next.part('unmatched', 1)).toMatchObject({ examples: ['people: NOBODY'] });
  });

  it('D3 sub-totals follow the groups of the layout', () => {
    const { aggregated } = new Desk(joinedSetup).run('2025-01', files());
    expect(aggregated!.subtotals).toEqual([
      { after: 2, depth: 0, group: { values: ['1'], rows: 2, amount: 2500, sums: { 2: '3', 3: '25' } } },
    ]);
    expect(aggregated!.total.sums).toEqual({ 2: '3', 3: '25' });
  });

  it('D3 lines stand by group, then by day, then as they were numbered; sums beyond a double are exact', () => {
    const setup = plainSetup({
      layout: {
        title: '',
        groupBy: ['@customer'],
        columns: [
          { from: '@quantity', title: 'Pieces', type: 'number', isSummed: true },
          { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
        ],
      },
    });
    const rows = [
      orderHead,
      ['9', '2025-01-20', 'BERT', '1', '99999999999.99'],
      ['8', '2025-01-05', 'BERT', '0.5', '199999999999.98'],
      ['7', '2025-01-09', 'ANNA', '1.0000005', '0.1'],
      ['6', '2025-01-09', 'ANNA', '3', '0.1'],
    ];
    const { aggregated } = new Desk(setup).run('2025-01', [{ rows }]);
    expect(aggregated!.entries.map(({ order }) => order)).toEqual(['7', '6', '8', '9']);
    expect(aggregated!.subtotals.map(({ after, group: { values, sums } }) => [after, values, sums])).toEqual([
      [2, ['ANNA'], { 0: '4.0000005', 1: '0.4' }],
      [4, ['BERT'], { 0: '1.5', 1: '199999999999.98' }],
    ]);
    expect(aggregated!.total.sums).toEqual({ 0: '5.5000005', 1: '200000000000.38' });
  });

  it('BR20 a share that is lost stops the stage and says how much', () => {
    const tally = new Tally();
    tally.add('in', 'read', 1000);
    tally.add('in', 'read', 500);
    tally.add('out', 'new', 1000);
    const stage = tally.stage('spot', 'EUR');
    expect(stage.state).toBe('stopped');
    expect(stage.fault?.params).toEqual({ stage: 'spot', rows: -1, amount: '-5.00', currency: 'EUR' });
  });

  it('BR21 what the sender states and the files do not hold stops the run', () => {
    const desk = new Desk();
    const table = [{ rows: [orderHead, ['A', '2025-01-05', 'ANNA', '1', '10']] }];
    const run = desk.run('2025-01', table, { expected: { rows: 2, amount: 2500 } });
    expect(run.stages[0]).toMatchObject({
      state: 'stopped',
      fault: { reason: 'pipeline-not-as-stated', params: { rows: -1, amount: '-15.00' } },
    });
    expect(run.stages.slice(1).every(({ state }) => state === 'waiting')).toBe(true);
    expect(desk.book.lines).toEqual([]);
    expect(desk.run('2025-01', table, { expected: { rows: 1, amount: 1000 } }).entries.length).toBe(1);
  });
});

const entry = (id: string, amount: number, more: Partial<Entry> = {}): Entry => ({
  id,
  no: Number(id),
  kind: 'new',
  order: id,
  belongsTo: '2025-01',
  date: '2025-01-05',
  customer: 'ANNA',
  customerName: '',
  title: 'Thing',
  quantity: '1',
  unitPrice: '10',
  amount: minor(amount),
  before: minor(0),
  comment: '',
  values: [],
  ...more,
});

describe('the answer', () => {
  it.each([
    ['Accepted', 'accepted'],
    ['  accepté ', 'accepted'],
    ['ACEITE', 'accepted'],
    ['ok', 'accepted'],
    ['oui', 'accepted'],
    ['Contested', 'contested'],
    ['Contesté', 'contested'],
    ['não', 'contested'],
    ['no', 'contested'],
    ['', 'none'],
    ['perhaps', null],
    ['OK.', 'accepted'],
    ['Ok, merci', 'accepted'],
    ['Approuvé', 'accepted'],
    ['aceito', 'accepted'],
    ['x', 'accepted'],
    ['Y', 'accepted'],
    ['1', 'accepted'],
    ['não aceite', 'contested'],
    ['on hold', null],
    ['overcharged', null],
    ['open', null],
    ['outstanding', null],
    ['vérifier le prix', null],
    ['voir mail', null],
    ['valor errado', null],
    ['sin confirmar', null],
    ['jamais reçu', null],
    ['yet to receive', null],
    ['10 missing', null],
    ['1 missing', null],
    ['okay but price wrong', null],
    ['accepted except two pieces', null],
    ['ok 1', null],
    ['Y/N', null],
    ['ok?', null],
    ['?', null],
    ['-1', null],
    ['merci', null],
    ['O.K.', 'accepted'],
    ['o.k', 'accepted'],
    ["d'accord", 'accepted'],
    ['D’accord, merci', 'accepted'],
    ['Oui, d’accord', 'accepted'],
    ['Nous sommes d’accord.', 'accepted'],
    ['Nous acceptons', 'accepted'],
    ['nous contestons', null],
    ['C’est bon', 'accepted'],
    ['Bon pour accord', 'accepted'],
    ['Validé', 'accepted'],
    ['Agreed', 'accepted'],
    ['We agree, thanks', 'accepted'],
    ['De acordo', 'accepted'],
    ['Está bem, obrigado', 'accepted'],
    ['Confirmado', 'accepted'],
    ['pas d’accord', null],
    ['d’accord sauf deux pièces', null],
    ['d’accord ?', null],
    ['d’accord -10 %', null],
    ['c’est bon pour A1', null],
    ['o k 2', null],
    ['de acordo com o contrato', null],
    ['we agree on A1 only', null],
    ['I do not agree', null],
    ['não concordo', 'contested'],
    ['not agreed', 'contested'],
    ['non validé', 'contested'],
  ] as const)('BR14 “%s” is read as %s', (text, verdict) => {
    expect(readVerdict(text)).toBe(verdict);
  });

  it('BR14 BR15 BR16 only a clear yes to the asked amount goes on', () => {
    const asked = Array.from({ length: 8 }, (_, at) => entry(String(at + 1).padStart(5, '0'), 1000));
    const { answered, stage } = new Desk().answer(asked, [
      { id: '00001', answer: 'Accepted', amount: '10.00' },
      { id: '00002', answer: 'Contested', comment: 'never came' },
      { id: '00003' },
      { id: '00004', answer: 'Accepted', amount: '9.00' },
      { id: '00005', answer: 'Accepted' },
      { id: '00005', answer: 'Contested' },
      { id: '00006', answer: 'later' },
      { id: '00007', answer: 'Accepted' },
      { id: '00007', answer: 'yes' },
      { id: '99999', answer: 'Accepted' },
    ]);
    expect(answered.filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id)).toEqual([
      '00001',
      '00007',
    ]);
    expect(stage.state).toBe('done');
    expect(stage.control.in).toEqual({ rows: 8, amounts: { EUR: 8000 } });
    expect(stage.control.out).toEqual({ rows: 2, amounts: { EUR: 2000 } });
    const held = stage.parts.filter(({ side }) => side === 'held').map(({ code, rows }) => [code, rows]);
    expect(Object.fromEntries(held)).toEqual({
      contested: 1,
      unanswered: 1,
      'amount-changed': 1,
      'answers-differ': 1,
      'answer-unclear': 1,
      'line-missing': 1,
    });
    expect(stage.parts.find(({ code }) => code === 'contested')?.examples).toEqual(['00002: never came']);
    expect(stage.findings).toEqual([
      { code: 'answer-twice', count: 2, examples: ['00005', '00007'] },
      { code: 'answer-unknown-line', count: 1, examples: ['99999'] },
    ]);
  });

  it('BR15 an amount that cannot be read is a changed one, even beside a yes', () => {
    const { answered, stage } = new Desk().answer(
      [entry('00001', 1000)],
      [{ id: '00001', answer: 'Accepted', isAmountUnclear: true, comment: '9,00 voir mail' }],
    );
    expect(answered).toEqual([{ id: '00001', verdict: 'contested', comment: '9,00 voir mail' }]);
    expect(stage.parts.find(({ side }) => side === 'held')).toMatchObject({
      code: 'amount-changed',
      rows: 1,
    });
  });

  it('BR19 what was not accepted is asked again with the words of the customer', () => {
    const desk = new Desk();
    const table = { rows: [orderHead, ['A', '2025-01-05', 'ANNA', '1', '10']] };
    desk.invoice(desk.run('2025-01', [table]), () => false);
    const next = desk.run('2025-02', [table]);
    expect(next.entries).toMatchObject([
      { id: '00001-2', kind: 'held', amount: 1000, comment: 'no', belongsTo: '2025-01' },
    ]);
    desk.invoice(next, () => true);
    expect(desk.run('2025-03', [table]).entries).toEqual([]);
  });
});

describe('billing what was accepted', () => {
  it.each([
    ['as the file says', entry('1', 750, { quantity: '3', unitPrice: '2.5' }), '3', '2.5', false],
    [
      'as one piece where it does not come out',
      entry('1', 751, { quantity: '3', unitPrice: '2.5' }),
      '1',
      '7.51',
      true,
    ],
    ['a difference as one piece', entry('1', 300, { before: minor(700) }), '1', '3.00', true],
    ['a difference downwards as a return', entry('1', -300, { before: minor(700) }), '-1', '3.00', true],
    ['a return as the file says', entry('1', -750, { quantity: '-3', unitPrice: '2.5' }), '-3', '2.5', false],
  ] as const)('BR18 %s', (_what, one, quantity, unitPrice, isOnePiece) => {
    expect(pricedEntry(one, 'EUR')).toEqual({ quantity, unitPrice, isOnePiece });
  });
});

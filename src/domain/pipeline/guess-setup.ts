import { plainWords } from '../intake/plain-words.ts';
import type { SourceLook } from './job.ts';
import type { LayoutColumn, PipelineFields, PipelineSetup, PipelineSource } from './setup.ts';

/** A file that was dropped, as it looks. */
export interface LookedAt {
  source: string;
  look: SourceLook;
}

type Guess = Pick<PipelineSetup, 'sources' | 'fields' | 'discountIs'> & {
  columns: LayoutColumn[];
  groupBy: string[];
};

/** `northwind_clean_order_details.csv` among its like → `order details`; never twice the same. */
export function sourceName(fileName: string, others: readonly string[]): string {
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/[.@]/g, ' ');
  const words = plainWords(bare)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word));
  const name = words.join(' ') || bare.trim() || 'file';
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? name : `${name} ${count}`;
    if (!others.includes(wanted)) return wanted;
  }
}

/**
 * Which file holds the orders, how the others are found from it, and which columns say what is billed. Where a person has
 * said which source holds the orders, that one does.
 */
export function guessSetup(files: readonly LookedAt[], ordersAre = ''): Guess {
  const said = files.filter(({ source }) => source === ordersAre);
  const trees = (said.length > 0 ? said : files).map((file) => joinsFrom(file, files));
  const best = trees.reduce<Tree | undefined>(
    (top, tree) => (top && top.weight >= tree.weight ? top : tree),
    undefined,
  );
  const sources = best?.sources ?? [];
  const fields = guessFields(files, sources);
  return { sources, fields, discountIs: discountIs(files, fields.discount), ...guessLayout(sources, fields) };
}

interface Tree {
  sources: PipelineSource[];
  weight: number;
}

/** As if this file held the orders: what can be reached from it by a column that names rows elsewhere. */
function joinsFrom(orders: LookedAt, files: readonly LookedAt[]): Tree {
  const reached = [orders];
  const joined: PipelineSource[] = [];
  for (let grew = true; grew;) {
    grew = false;
    for (const file of files) {
      if (reached.includes(file)) continue;
      const link = linkTo(file, reached);
      if (!link) continue;
      joined.push({ name: file.source, role: 'joined', key: [link.key], joinOn: [link.from] });
      reached.push(file);
      grew = true;
    }
  }
  const left = files
    .filter((file) => !reached.includes(file))
    .map(({ source }) => ({ name: source, role: 'joined' as const, key: [''], joinOn: [''] }));
  const source = { name: orders.source, role: 'orders' as const, key: keyOf(orders, joined), joinOn: [] };
  const weight = joined.length * 1e9 + orders.look.rows;
  return { sources: [source, ...joined, ...left], weight };
}

function linkTo(file: LookedAt, reached: readonly LookedAt[]): { key: string; from: string } | null {
  for (const key of file.look.unique) {
    for (const { source, look } of reached) {
      const from = look.columns.find((column) => plainWords(column) === plainWords(key));
      if (from !== undefined && !/^(name|date|nom|nome)$/.test(plainWords(key)))
        return { key, from: `${source}.${from}` };
    }
  }
  return null;
}

/** A column of numbers or codes of its own, else the columns that lead elsewhere together, else what it says. */
function keyOf({ source, look }: LookedAt, joined: readonly PipelineSource[]): string[] {
  const own = look.unique.find((column) => ID.test(plainWords(column)));
  if (own !== undefined) return [own];
  const links = joined.flatMap(({ joinOn }) => joinOn).filter((ref) => ref.startsWith(`${source}.`));
  return [...new Set(links.map((ref) => ref.slice(source.length + 1)))];
}

const ID =
  /\b(id|no|number|numero|num|nr|key|code|chave|ref|reference|line|ligne|linha|order|commande|pedido)\b/;

/** A number names an article, it does not say what it is. */
const NO_TITLE = /\b(id|code|no|number|numero|key|ref|cod)\b/;

const words: Record<keyof PipelineFields, { is: RegExp; kind?: SourceLook['kinds'][number] }[]> = {
  date: [
    {
      is: /\b(order|invoice|delivery|commande|facture|emissao|pedido|livraison)\b.*\bdate\b|\bdate\b.*\b(order|commande|facture|emissao|pedido)\b|^data emissao/,
      kind: 'date',
    },
    { is: /\b(date|day|jour|data|dia)\b/, kind: 'date' },
  ],
  quantity: [
    { is: /\b(quantity|qty|quantite|qte|quantidade|qtd|pieces|cantidad|menge|nombre)\b/, kind: 'number' },
  ],
  unitPrice: [
    { is: /\b(unit price|price|prix|pu|preco|valor unitario|tarif|rate|precio|preis)\b/, kind: 'number' },
  ],
  discount: [{ is: /\b(discount|remise|desconto|rabais|descuento|rabatt)\b/, kind: 'number' }],
  amount: [{ is: /\b(amount|montant|valor total|total|importe|betrag|montante|net)\b/, kind: 'number' }],
  customer: [
    {
      is: /\b(customer|client|cliente|buyer|acheteur|destinatario|kunde)\b.*\b(id|no|number|code|key|cnpj|nif|numero)\b|^cnpj destinatario/,
    },
    { is: /\b(customer|client|cliente|supplier|buyer|acheteur|fournisseur|kunde)\b/ },
  ],
  customerName: [
    {
      is: /\b(company name|customer name|nom client|nome cliente|nome destinatario|client name|raison sociale|razao social)\b/,
    },
    { is: /^(company|name|nom|nome|societe|empresa)$/ },
  ],
  title: [
    {
      is: /\b(product name|description|designation|descricao|article|artigo|libelle|produit|produto|item|expense type)\b/,
    },
  ],
};

function guessFields(files: readonly LookedAt[], sources: readonly PipelineSource[]): PipelineFields {
  // The nearer to the orders, the likelier.
  const near = sources.flatMap(({ name }) => files.find(({ source }) => source === name) ?? []);
  const find = (field: keyof PipelineFields): string => {
    for (const { is, kind } of words[field]) {
      for (const { source, look } of near) {
        const column = look.columns.find(
          (name, at) =>
            is.test(plainWords(name)) &&
            !(field === 'title' && NO_TITLE.test(plainWords(name))) &&
            (kind === undefined || look.kinds[at] === kind),
        );
        if (column !== undefined) return `${source}.${column}`;
      }
    }
    return '';
  };
  const fields = Object.fromEntries(
    (Object.keys(words) as (keyof PipelineFields)[]).map((field) => [field, find(field)]),
  ) as unknown as PipelineFields;
  const hasPrice = fields.unitPrice !== '' && fields.quantity !== '';
  return { ...fields, amount: hasPrice && !isOfOrders(fields.amount, sources) ? '' : fields.amount };
}

/** A total elsewhere is that of an order as a whole, not of its line. */
const isOfOrders = (ref: string, [orders]: readonly PipelineSource[]): boolean =>
  orders !== undefined && ref.startsWith(`${orders.name}.`);

function discountIs(files: readonly LookedAt[], ref: string): PipelineSetup['discountIs'] {
  const file = files.find(({ source }) => ref.startsWith(`${source}.`));
  const at = file ? file.look.columns.indexOf(ref.slice(file.source.length + 1)) : -1;
  const values = file?.look.sample.map((row) => Number((row[at] ?? '').replace(',', '.'))) ?? [];
  return values.some((value) => value > 1) ? 'percent' : 'fraction';
}

function guessLayout(
  [orders]: readonly PipelineSource[],
  fields: PipelineFields,
): Pick<Guess, 'columns' | 'groupBy'> {
  const text = (from: string) => ({ from, title: '', type: 'text' as const, isSummed: false });
  const who = fields.customerName === '' ? '@customer' : '@customerName';
  const columns: LayoutColumn[] = [
    text(who),
    ...(orders?.key.slice(0, 2).map((column) => text(`${orders.name}.${column}`)) ?? []),
    { from: '@date', title: '', type: 'date', isSummed: false },
    ...(fields.title === '' ? [] : [text('@title')]),
    ...(fields.quantity === ''
      ? []
      : [
          { from: '@quantity', title: '', type: 'number' as const, isSummed: true },
          { from: '@unitPrice', title: '', type: 'number' as const, isSummed: false },
        ]),
    { from: '@amount', title: '', type: 'money', isSummed: true },
  ];
  return { columns, groupBy: [who] };
}

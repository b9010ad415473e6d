/** The floors of docs/architecture.md: everything may look down, never up. A type import counts. */
const floors = {
  domain: [],
  i18n: ['domain'],
  documents: ['domain', 'i18n'],
  storage: ['domain'],
  adapters: ['domain', 'documents'],
  services: ['domain', 'i18n', 'documents', 'storage'],
  ui: ['domain', 'i18n'],
  features: ['domain', 'i18n', 'services', 'ui'],
};
const pure = ['big\\.js', '@noble/hashes', 'temporal-polyfill', 'ibantools'];

const upward = Object.entries(floors).map(([floor, below]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import ${below.length ? below.join(', ') : 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: '\\.test\\.tsx?$|/testing/' },
  to: {
    path: '^(src|workers|contract|relay|server|e2e|bench)/',
    pathNot: [
      `^src/${floor}/`,
      ...below.map((name) => `^src/${name}/`),
      ...(floor === 'adapters' ? ['^contract/'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'domain-stays-pure',
      comment: 'The domain imports only the short list of pure packages.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${pure.join('|')})` },
    },
    {
      name: 'features-are-strangers',
      comment:
        'A screen never imports another screen; `money`, `mailing` and `liquid` are no screens but what several of them need.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/(?:$1|money|mailing|liquid)/' },
    },
    {
      name: 'common-ground-knows-no-screen',
      comment: 'The files that lie in src/features itself are for every screen and know none.',
      severity: 'error',
      from: { path: '^src/features/[^/]+$' },
      to: { path: '^src/features/[^/]+/' },
    },
    {
      name: 'floor-workers',
      comment:
        'Workers turn bytes into values: domain, i18n, documents, adapters. One delivers the outbox, one tells what is due.',
      severity: 'error',
      from: { path: '^workers/', pathNot: '^workers/(deliver-on-sync|remind-of-due)\\.ts$|\\.test\\.ts$' },
      to: { path: '^src/(services|ui|features|app)/' },
    },
    {
      name: 'workers-never-write',
      comment:
        'Only data workers open the database, and only to read it (exports, backups, reports); and the service worker.',
      severity: 'error',
      from: {
        path: '^workers/',
        pathNot: 'data\\.worker|^workers/(report-desk|deliver-on-sync|remind-of-due)\\.ts$|\\.test\\.ts$',
      },
      to: { path: '^src/storage/' },
    },
    {
      name: 'only-the-service-worker-delivers',
      comment: 'What writes the books in a worker is reached by the service worker alone.',
      severity: 'error',
      from: { pathNot: '^workers/service-worker\\.ts$|\\.test\\.ts$' },
      to: { path: '^workers/(deliver-on-sync|remind-of-due)\\.ts$' },
    },
    {
      name: 'delivery-stays-slim',
      comment: 'What the service worker sends with knows no screens, columns, mail composer or documents.',
      severity: 'error',
      from: { path: '^workers/deliver-on-sync\\.ts$' },
      to: {
        path: '^src/(ui|features|app|documents|i18n)/|^src/services/(columns|mail|makers|documents|queries|make-services)',
      },
    },
    {
      name: 'reminding-stays-slim',
      comment:
        'What the service worker tells of knows no screens, columns, documents, nor the services that run.',
      severity: 'error',
      from: { path: '^workers/remind-of-due\\.ts$|^src/services/automations/(due-now|holidays)\\.ts$' },
      to: {
        path: '^src/(ui|features|app|documents)/|^src/services/(?!automations/(due-now|holidays)\\.ts)',
      },
    },
    {
      name: 'floor-contract',
      comment: 'The contract imports nothing of ours.',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(src|workers|relay|server)/' },
    },
    {
      name: 'floor-relay',
      comment: 'The relay knows the contract and nothing else of ours; it runs where the app is not.',
      severity: 'error',
      from: { path: '^relay/', pathNot: '\\.test\\.ts$|/testing/|vite\\.config' },
      to: { path: '^(src|workers|server|scripts|e2e|bench)/|^vite' },
    },
    {
      name: 'floor-server',
      comment: 'The static server imports nothing of ours, and nothing from npm.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(src|workers|contract|relay|scripts|e2e|bench)/|node_modules/' },
    },
    {
      name: 'tools-stay-outside',
      comment: 'Shipped code knows no tool, no bench and no server.',
      severity: 'error',
      from: { path: '^(src/app|workers|contract)/' },
      to: { path: '^(scripts|e2e|bench|server|relay)/' },
    },
    {
      name: 'one-composition-root',
      comment: 'Adapters are put together in one place; workers bring their own.',
      severity: 'error',
      from: { path: '^src/app/', pathNot: '^src/app/wiring\\.ts$|\\.test\\.tsx?$' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'no-ring',
      comment: 'No import rings.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Shipped code does not import tests.',
      severity: 'error',
      from: { path: '^(src|workers|relay)/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '\\.test\\.tsx?$|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/.*node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};

import type { ManifestOptions } from 'vite-plugin-pwa';

const spreadsheets = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.binary.macroEnabled.12': ['.xlsb'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
};

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const shortcut = (name: string, url: string, picture: string) => ({
  name,
  url,
  icons: [{ src: `/icons/shortcut-${picture}-96.png`, sizes: '96x96', type: 'image/png' }],
});

const screenshot = (name: string, size: string, form: 'wide' | 'narrow', label: string) => ({
  src: `/screenshots/${name}.png`,
  sizes: size,
  type: 'image/png',
  form_factor: form,
  label,
});

/** How the installed app presents itself, and what it opens. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Quittance',
  short_name: 'Quittance',
  description: 'Invoices from a spreadsheet, offline, on your own device.',
  lang: 'en',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  categories: ['business', 'finance', 'productivity'],
  icons: [
    icon('icon', 192, 'any'),
    icon('icon', 512, 'any'),
    icon('maskable', 192, 'maskable'),
    icon('maskable', 512, 'maskable'),
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  screenshots: [
    screenshot('home-wide', '1440x900', 'wide', 'Home'),
    screenshot('invoices-wide', '1440x900', 'wide', 'Invoices'),
    screenshot('home-narrow', '780x1688', 'narrow', 'Home'),
    screenshot('invoices-narrow', '780x1688', 'narrow', 'Invoices'),
  ],
  shortcuts: [
    shortcut('Import a spreadsheet', '/import', 'import'),
    shortcut('Make invoices', '/generate', 'generate'),
    shortcut('Invoices', '/invoices', 'invoice'),
  ],
  file_handlers: [
    { action: '/import', accept: spreadsheets },
    { action: '/papers', accept: { 'application/pdf': ['.pdf'] } },
  ],
  share_target: {
    action: '/share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: 'files',
          accept: [
            ...Object.entries(spreadsheets).flatMap(([type, ends]) => [type, ...ends]),
            'application/pdf',
            '.pdf',
          ],
        },
      ],
    },
  },
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
};

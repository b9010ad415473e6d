/** Colours by role, on a light screen and on a dark one. Both keep 4.5 : 1. */
const light = {
  ground: '#f3f4f6',
  card: '#ffffff',
  edge: '#e2e5ea',
  panel: '#f5f7fa',
  text: '#1b2027',
  quiet: '#59616e',
  link: '#0b5a55',
  button: '#0b5a55',
  onButton: '#ffffff',
};
const dark: typeof light = {
  ground: '#15181d',
  card: '#1e2228',
  edge: '#353b45',
  panel: '#272c34',
  text: '#eceef1',
  quiet: '#a9b1bd',
  link: '#6fd0c7',
  button: '#6fd0c7',
  onButton: '#0d1b1a',
};

const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Declarations by place. No double quote may stand in them. */
export const looks = {
  ground: `margin:0;padding:0;background-color:${light.ground};color:${light.text}`,
  sheet: `max-width:600px;margin:0 auto;padding:24px 12px 32px;font-family:${FONT};font-size:16px;line-height:1.55;color:${light.text}`,
  card: `background-color:${light.card};border:1px solid ${light.edge};border-radius:10px;padding:28px 24px 26px`,
  text: `margin:0 0 16px;color:${light.text};overflow-wrap:break-word`,
  panel: `margin:24px 0 0;padding:18px 20px;background-color:${light.panel};border:1px solid ${light.edge};border-radius:8px`,
  mainLabel: `margin:0;font-size:14px;line-height:1.4;color:${light.quiet}`,
  mainValue: `margin:2px 0 12px;font-size:26px;line-height:1.25;font-weight:600;color:${light.text};font-variant-numeric:tabular-nums`,
  fact: `margin:4px 0 0;font-size:15px;line-height:1.45;color:${light.text}`,
  factLabel: `color:${light.quiet}`,
  action: 'margin:18px 0 2px',
  button: `display:inline-block;padding:12px 22px;border-radius:8px;background-color:${light.button};color:${light.onButton};font-size:16px;font-weight:600;line-height:1.3;text-decoration:none`,
  link: `color:${light.link};text-decoration:underline;overflow-wrap:anywhere`,
  foot: 'padding:18px 24px 0',
  footLine: `margin:0;font-size:13px;line-height:1.55;color:${light.quiet}`,
} as const;

/** Mail programs that know dark screens change the colours by role; the others keep the light ones. */
export const darkRules =
  `:root{color-scheme:light dark;supported-color-schemes:light dark}` +
  `@media (prefers-color-scheme:dark){` +
  `.ground{background-color:${dark.ground}!important;color:${dark.text}!important}` +
  `.card{background-color:${dark.card}!important;border-color:${dark.edge}!important}` +
  `.panel{background-color:${dark.panel}!important;border-color:${dark.edge}!important}` +
  `.text{color:${dark.text}!important}.quiet{color:${dark.quiet}!important}` +
  `.link{color:${dark.link}!important}` +
  `.button{background-color:${dark.button}!important;color:${dark.onButton}!important}}`;

import '../theme/tokens.css';
import '../theme/base.css';
import './gallery.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { isLanguage } from '@i18n/languages.ts';
import { switchLanguage } from '../environment/language.ts';
import { Gallery } from './gallery.tsx';

// `gallery.html?theme=dark&language=fr`: pictures and axe want both themes and every language.
const wanted = new URLSearchParams(location.search);
document.documentElement.setAttribute('data-mantine-color-scheme', wanted.get('theme') ?? 'light');
const language = wanted.get('language');
if (isLanguage(language)) await switchLanguage(language);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Suspense>
      <Gallery />
    </Suspense>
  </StrictMode>,
);

import './trusted-types.ts';
import '@ui/theme/tokens.css';
import '@ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentLanguage } from '@ui/environment/language.ts';
import { Boot } from './boot/boot.tsx';
import { startServiceWorker } from './update/service-worker-client.ts';
import { receiveFiles } from './receive-files.ts';
import { reloadOnceWhenStale } from './update/stale-chunks.ts';
import { keepEarlyKeys } from '@ui/environment/early-keys.ts';
import { keepInstallOffer } from '@ui/environment/install.ts';
import { startTheme } from '@ui/theme/theme.ts';

startTheme();
document.documentElement.lang = currentLanguage();
reloadOnceWhenStale();
receiveFiles();
keepEarlyKeys();
keepInstallOffer();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Boot />
  </StrictMode>,
);
startServiceWorker();

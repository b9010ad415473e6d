import { HeadlessMantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

/** Mantine's behaviour without its looks: no style tag, no variables; our sheets dress it. */
export const MantineScope = ({ children }: { children: ReactNode }) => (
  <HeadlessMantineProvider>{children}</HeadlessMantineProvider>
);

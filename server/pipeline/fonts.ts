import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFiles } from '../export/exporter.ts';

/** The fonts of every figure, from the project's own packages: Inter (SIL Open Font Licence). */
export function fontFiles(): FontFiles {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
  return {
    regular: join(folder, '400Regular/Inter_400Regular.ttf'),
    semiBold: join(folder, '600SemiBold/Inter_600SemiBold.ttf'),
  };
}

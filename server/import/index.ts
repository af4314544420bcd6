import type { ImportFormat } from './format.ts';
import * as list from './list.ts';

/** Every way in. A new one is a file and a line in list.ts. */
export const importFormats: readonly ImportFormat[] = Object.values(list);

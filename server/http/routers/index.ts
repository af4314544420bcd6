import type { Route } from '../route.ts';
import * as list from './list.ts';
import { openapi } from './openapi.ts';

const described: readonly Route[] = Object.values(list).flat();

/** Every route under /api/v1. One file a noun, one line in list.ts. */
export const routes: readonly Route[] = [...described, ...openapi(described)];

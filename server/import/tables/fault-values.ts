import type { QuoteFault } from '../format.ts';
import { maxRecordLength } from '../limits.ts';

/** What the sentence about a row that cannot be read is filled with. */
export const faultValues = ({ lost }: QuoteFault) => ({ count: lost, limit: maxRecordLength });

import type { Draft } from './table-text.ts';

export type Row = Draft<'contacts'>;
/** A contact before the log is put in order of date and numbered. */
export type Entry = {
  readonly day: number;
  readonly row: Row;
  readonly replyTo: Entry | null;
  readonly referral: Entry | 'this' | null;
};

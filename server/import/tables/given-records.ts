import { type TableKind, tables } from '../../model/tables.ts';
import { nameColumns } from '../import-context.ts';
import type { TableLook } from '../table-look.ts';
import type { CellValue } from './fingerprint.ts';

const most = 5000;

/** Gathers what a table brings along that rows of other tables may name, for those who look; null for a table that brings nothing. */
export type GivenRecords = {
  /** @param cells of a record, in the order of the table's columns */
  readonly add: (cells: readonly CellValue[]) => void;
  readonly given: TableLook['gives'];
};

export function givenRecords(kind: TableKind): GivenRecords | null {
  if (kind !== 'organisations' && kind !== 'codebook') return null;
  const columns = Object.keys(tables[kind].columns);
  const [idAt, ...namesAt] = (nameColumns(kind) ?? []).map((column) => columns.indexOf(column));
  const given: { readonly id: string; readonly name: string }[] = [];
  return {
    given,
    add: (cells) => {
      const id = cells[idAt ?? -1];
      if (typeof id !== 'string' || given.length === most) return;
      const name = namesAt.map((at) => cells[at]).find((each) => typeof each === 'string');
      given.push({ id, name: typeof name === 'string' ? name : id });
    },
  };
}

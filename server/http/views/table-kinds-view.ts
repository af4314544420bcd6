import type { Column } from '../../model/table.ts';
import { tables } from '../../model/tables.ts';
import { vocabularies } from '../../model/vocabulary.ts';
import type { TableKindList } from '../contract.ts';
import type { Frozen } from '../route.ts';

type ColumnView = TableKindList['tables'][number]['columns'][number];

/** The tables of a study as they are told, in the order in which they are taken in. */
export function tableKindsView(): Frozen<TableKindList> {
  return {
    tables: Object.values(tables).map(({ kind, label, columns }) => ({
      kind,
      label,
      columns: Object.entries<Column>(columns).map(([name, column]) => ({
        name,
        type: column.type,
        required: column.required === true,
        personal: column.personal !== undefined,
        words: wordsOf(column),
      })),
    })),
  };
}

function wordsOf({ values, vocabulary }: Column): Frozen<ColumnView>['words'] {
  if (values !== undefined) return values.map((word) => ({ word, label: null }));
  if (vocabulary === undefined || !Object.hasOwn(vocabularies, vocabulary)) return null;
  return (vocabularies[vocabulary] ?? []).map(({ key, label }) => ({ word: key, label }));
}

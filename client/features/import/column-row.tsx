import { NativeSelect, Text } from '@mantine/core';
import type { ColumnChoice } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './columns.module.css';
import type { ColumnOfTable, HeaderRow } from './header-rows.ts';

/** Values of the select that are no columns: columns have no `=` in their name. */
const nothing = '=nothing';
const attribute = '=attribute';

type Props = {
  readonly row: HeaderRow;
  /** All headers of the table, to say which column is taken by which. */
  readonly rows: readonly HeaderRow[];
  readonly columns: readonly ColumnOfTable[];
  readonly onChoose: (choice: ColumnChoice) => void;
};

/** One header of the file: some of its values, and the column it becomes. */
export function ColumnRow({ row, rows, columns, onChoose }: Props) {
  const { t, list, number, column: columnName } = useLanguage();
  const { header, nth } = row;
  const pseudonyms = columns.filter(({ personal }) => personal);
  const label = nth > 1 ? t('import.columns.nth', { header, nth: number(nth) }) : header;
  const option = ({ name, required }: ColumnOfTable) => {
    const taken = row.column === name ? undefined : rows.find((one) => one.column === name);
    const words = required ? t('import.columns.required', { column: columnName(name) }) : columnName(name);
    return {
      value: name,
      label: taken ? t('import.columns.taken', { column: words, header: taken.header }) : words,
      disabled: taken !== undefined,
    };
  };
  return (
    <tr>
      <th scope="row">{label === '' ? t('import.columns.noHeader') : label}</th>
      <td>
        <Text size="sm" c="dimmed" className={classes.samples ?? ''}>
          {row.samples.join(' · ')}
        </Text>
      </td>
      <td>
        {row.locked && (
          <Text size="sm" mb={pseudonyms.length > 0 ? 4 : 0}>
            {pseudonyms.length > 0 ? t('import.columns.personalOr') : t('import.columns.personal')}
          </Text>
        )}
        {(!row.locked || pseudonyms.length > 0) && (
          <NativeSelect
            size="sm"
            className={classes.becomes ?? ''}
            aria-label={t('import.columns.choose', { header: label })}
            value={row.column ?? (row.kept ? attribute : nothing)}
            onChange={({ currentTarget: { value } }) =>
              onChoose({
                header,
                nth,
                column: value === nothing || value === attribute ? null : value,
                keep: value === attribute,
              })
            }
            data={[
              { value: nothing, label: t('import.columns.nothing') },
              ...(row.locked
                ? [{ group: t('import.columns.pseudonym'), items: pseudonyms.map(option) }]
                : [
                    { value: attribute, label: t('import.columns.attribute') },
                    { group: t('import.columns.needed'), items: columns.filter(({ required }) => required).map(option) },
                    { group: t('import.columns.optional'), items: columns.filter(({ required }) => !required).map(option) },
                  ]),
            ].filter((each) => !('items' in each) || each.items.length > 0)}
          />
        )}
        {row.also.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('import.columns.also', { columns: list(row.also.map(columnName)) })}
          </Text>
        )}
      </td>
    </tr>
  );
}

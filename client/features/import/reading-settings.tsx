import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Check, DateOrder, Encoding, ImportPlan, TableLookView } from '../../../server/http/contract.ts';
import { tableKindsQuery } from '../../api/queries.ts';
import { filePlanOf, tablePlanOf, withFilePlan, withTablePlan } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { placeOf } from './draft-file.ts';
import { PreviewTable } from './preview-table.tsx';
import classes from './reading.module.css';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const dateOrders = ['day-first', 'month-first'] as const satisfies readonly DateOrder[];

type Props = {
  readonly check: Check;
  readonly look: TableLookView;
  readonly label: string;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** How a table was read, with the first rows as they came out; each setting can be said otherwise and shows at once. */
export function ReadingSettings({ check, look, label, plan, onPlan }: Props) {
  const { t } = useLanguage();
  const dated = useHasDates(check);
  const place = placeOf(check);
  const file = filePlanOf(plan, check.file);
  const said = tablePlanOf(plan, place);
  const isEncoding = (value: string): value is Encoding => Object.hasOwn(encodings, value);
  const foundDelimiter = Object.entries(delimiters).find(([sign]) => sign === look.delimiter)?.[1];
  const automatic = (found: string) => t('import.reading.found', { found });
  return (
    <div className={classes.settings}>
      <div className={classes.choices}>
        {look.encoding !== null && (
          <NativeSelect
            label={t('import.reading.encoding')}
            value={file.encoding ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onPlan(withFilePlan(plan, check.file, { encoding: isEncoding(value) ? value : undefined }))
            }
            data={[
              { value: '', label: file.encoding ? t('import.automatic') : automatic(encodings[look.encoding]) },
              ...Object.entries(encodings).map(([value, words]) => ({ value, label: words })),
            ]}
          />
        )}
        {look.delimiter !== null && (
          <NativeSelect
            label={t('import.reading.delimiter')}
            value={file.delimiter ?? ''}
            onChange={({ currentTarget: { value } }) => onPlan(withFilePlan(plan, check.file, { delimiter: value || undefined }))}
            data={[
              {
                value: '',
                label:
                  file.delimiter || foundDelimiter === undefined
                    ? t('import.automatic')
                    : automatic(t(`import.delimiter.${foundDelimiter}`)),
              },
              ...Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`import.delimiter.${name}`) })),
            ]}
          />
        )}
        {dated && (
          <NativeSelect
            label={t('import.reading.dateOrder')}
            value={said.dateOrder ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onPlan(withTablePlan(plan, place, { dateOrder: dateOrders.find((order) => order === value) }))
            }
            data={[
              {
                value: '',
                label: said.dateOrder ? t('import.automatic') : automatic(t(`import.dateOrder.${look.dateOrder}`)),
              },
              ...dateOrders.map((order) => ({ value: order, label: t(`import.dateOrder.${order}`) })),
            ]}
          />
        )}
      </div>
      {look.top.length > 0 && (
        <>
          {look.headerRow !== null && (
            <Text size="sm" c="dimmed">
              {t('import.reading.headerHint')}
            </Text>
          )}
          <PreviewTable
            label={label}
            top={look.top}
            headerRow={said.headerRow ?? look.headerRow}
            onHeaderRow={look.headerRow === null ? null : (row) => onPlan(withTablePlan(plan, place, { headerRow: row }))}
          />
        </>
      )}
    </div>
  );
}

/** True where a column of the table holds dates; also where the table is not known yet. */
function useHasDates({ kind, columns }: Check): boolean {
  const { data } = useQuery(tableKindsQuery);
  if (kind === null) return true;
  const dates = data?.tables.find((table) => table.kind === kind)?.columns.filter(({ type }) => type === 'date') ?? [];
  return columns.some(({ column }) => dates.some(({ name }) => name === column));
}

import { Radio, Stack } from '@mantine/core';
import type { ColumnChoice } from '../../../server/http/contract.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { type HeaderRow, headerKey, settle } from './header-rows.ts';
import shared from './import.module.css';

type Props = {
  readonly column: string;
  readonly headers: readonly { readonly header: string; readonly nth: number }[];
  readonly rows: readonly HeaderRow[];
  readonly onChoose: (choices: readonly ColumnChoice[]) => void;
};

/** Several headers claim one column: the person says which it is, and the others are not stored. The answer can be changed. */
export function DoubledQuestion({ column, headers, rows, onChoose }: Props) {
  const { t, number, column: columnName } = useLanguage();
  const keys = headers.map(({ header, nth }) => headerKey(header, nth));
  const claims = rows.filter((row) => row.column === column && keys.includes(headerKey(row.header, row.nth)));
  const [only] = claims;
  return (
    <Radio.Group
      className={shared.ask ?? ''}
      label={t('import.columns.doubled', { count: headers.length, column: columnName(column) })}
      description={t('import.columns.doubledWhy')}
      value={only !== undefined && claims.length === 1 ? headerKey(only.header, only.nth) : ''}
      onChange={(chosen) => onChoose(settle(column, headers, chosen))}
    >
      <Stack gap={6} mt="xs">
        {headers.map(({ header, nth }) => {
          const key = headerKey(header, nth);
          const { samples = [], personal = false } = rows.find((row) => headerKey(row.header, row.nth) === key) ?? {};
          const name = nth > 1 ? t('import.columns.nth', { header, nth: number(nth) }) : header;
          return (
            <Radio
              key={key}
              value={key}
              label={
                personal
                  ? t('import.columns.aboutPersons', { header: name })
                  : samples.length > 0
                    ? t('import.columns.withSamples', { header: name, samples: samples.join(' · ') })
                    : name
              }
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

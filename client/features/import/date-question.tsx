import { Group, Radio } from '@mantine/core';
import type { Check, ImportPlan } from '../../../server/http/contract.ts';
import { foldWord, tablePlanOf, withTablePlan } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { exampleDate } from './ambiguous-date.ts';
import { doubtfulDates, placeOf } from './draft-file.ts';
import classes from './import.module.css';

type Props = {
  readonly check: Check;
  readonly label: string;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** Asks whether the day or the month comes first, where the dates of a file fit both; shown with a date of the file. */
export function DateQuestion({ check, label, plan, onPlan }: Props) {
  const { t, day, list } = useLanguage();
  const look = check.look;
  const headers = doubtfulDates(check);
  if (look === null || headers.length === 0) return null;
  const place = placeOf(check);
  const said = tablePlanOf(plan, place).dateOrder;
  const header = look.top.find(({ row }) => row === look.headerRow)?.cells ?? [];
  const asked = headers.map(foldWord);
  const positions = header.flatMap((cell, index) => (asked.includes(foldWord(cell)) ? [index] : []));
  const written = positions.flatMap((position) => [
    ...(look.samples[position] ?? []),
    ...look.top.flatMap(({ row, cells }) => (row > (look.headerRow ?? 0) ? (cells[position] ?? []) : [])),
  ]);
  const example = exampleDate(written);
  const orders = ['day-first', 'month-first'] as const;
  return (
    <Radio.Group
      className={classes.ask ?? ''}
      label={t('import.date.question', { columns: list(headers.map((words) => t('quoted', { words }))) })}
      description={look.ambiguousDates.length > 0 ? t('import.date.why') : t('import.date.whyOther')}
      aria-label={t('import.date.questionOf', { of: label })}
      value={said ?? ''}
      onChange={(value) => onPlan(withTablePlan(plan, place, { dateOrder: orders.find((order) => order === value) }))}
    >
      <Group gap="lg" mt="xs">
        {orders.map((order) => (
          <Radio
            key={order}
            value={order}
            label={
              example === null
                ? t(`import.dateOrder.${order}`)
                : t('import.date.reads', {
                    written: example.written,
                    day: day(example[order]),
                    order: t(`import.dateOrder.${order}`),
                  })
            }
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

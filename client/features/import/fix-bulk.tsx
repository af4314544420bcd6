import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ImportPlan } from '../../../server/http/contract.ts';
import { type FaultyTable, type SameCells, sameCells } from '../../state/cell-corrections.ts';
import { cellOf, isRowLeftOut, tablePlanOf } from '../../state/plan.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';

type Props = {
  readonly table: FaultyTable;
  readonly plan: ImportPlan;
  readonly onCorrect: (rows: readonly number[], position: number, value: string) => void;
  readonly onLeaveOut: (rows: readonly number[]) => void;
};

/** Groups shown at first. */
const few = 3;

/** Equal wrong cells, each group mended in one go. */
export function FixBulk({ table, plan, onCorrect, onLeaveOut }: Props) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const said = tablePlanOf(plan, table);
  // What is corrected already only waits for the files to be read anew.
  const groups = sameCells(table).filter(
    ({ rows, position }) => !rows.every((row) => isRowLeftOut(said, row) || cellOf(said, row, position) !== undefined),
  );
  if (groups.length === 0) return null;
  return (
    <div className={classes.bulk}>
      <h4 className={classes.bulkTitle}>{t('fix.bulkTitle')}</h4>
      {groups.slice(0, all ? groups.length : few).map((same) => (
        <Group key={`${same.position} ${same.value}`} same={same} onCorrect={onCorrect} onLeaveOut={onLeaveOut} />
      ))}
      {groups.length > few && !all && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('fix.bulkMore', { count: groups.length - few })}
        </Button>
      )}
    </div>
  );
}

function Group({ same, onCorrect, onLeaveOut }: { readonly same: SameCells } & Pick<Props, 'onCorrect' | 'onLeaveOut'>) {
  const { t } = useLanguage();
  const [value, setValue] = useState('');
  const count = same.rows.length;
  const column = same.header;
  const words =
    same.value === '' ? t('fix.bulkEmpty', { count, column }) : t('fix.bulkSame', { count, column, value: same.value });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') onCorrect(same.rows, same.position, value);
  };
  return (
    <form className={classes.group} onSubmit={submit}>
      <span className={classes.groupWords}>{words}</span>
      <TextInput
        size="xs"
        aria-label={t('fix.bulkBecomes', { words })}
        placeholder={t('fix.newValue')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={value.trim() === ''}>
        {t('fix.bulkReplace', { count })}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => onLeaveOut(same.rows)}>
        {t('fix.bulkLeaveOut', { count })}
      </Button>
    </form>
  );
}

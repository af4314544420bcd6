import { Button } from '@mantine/core';
import type { TablePlan } from '../../../server/http/contract.ts';
import { cellAt, type FaultyRow } from '../../state/cell-corrections.ts';
import { cellOf, isRowLeftOut } from '../../state/plan.ts';
import { ErrorIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';
import { FixCell } from './fix-cell.tsx';

type Props = {
  readonly row: FaultyRow;
  readonly headers: readonly string[];
  readonly said: TablePlan;
  readonly positions: readonly number[];
  /** The column at hand; -1 = the button at the end; null = another row. */
  readonly at: number | null;
  readonly editing: { readonly position: number; readonly typed: string | null } | null;
  readonly onAt: (position: number) => void;
  readonly onEdit: (position: number) => void;
  /** `value` null = left as it was. `direction`: 1 and -1 to the next or previous wrong cell, 0 stays, null = the keyboard is elsewhere. */
  readonly onDone: (position: number, value: string | null, direction: 1 | -1 | 0 | null) => void;
  readonly onLeaveOut: () => void;
  readonly onTakeBack: () => void;
};

/** One wrong row: its cells, and below it what is wrong with the row as a whole. */
export function FixRow({
  row: faulty,
  headers,
  said,
  positions,
  at,
  editing,
  onAt,
  onEdit,
  onDone,
  onLeaveOut,
  onTakeBack,
}: Props) {
  const { t, text, number } = useLanguage();
  const { row, cells, wrong, ofRow } = faulty;
  const isOut = isRowLeftOut(said, row);
  return (
    <>
      <tr className={isOut ? classes.out : undefined}>
        <th scope="row">{number(row)}</th>
        {positions.map((position) => {
          const corrected = cellOf(said, row, position)?.value;
          const cell = cellAt(cells, position);
          return (
            <FixCell
              key={position}
              id={`${row}:${position}`}
              label={t('fix.cell', { column: headers[position] || t('fix.unnamed', { nr: position + 1 }), row: number(row) })}
              cell={corrected ?? cell}
              // Until the file is read anew, an older complaint says nothing of a newer text.
              issues={corrected !== undefined && corrected !== cell ? [] : (wrong.get(position) ?? [])}
              isWaiting={corrected !== undefined && corrected !== cell}
              isAt={at === position}
              edit={editing?.position === position ? { typed: editing.typed } : null}
              onAt={() => onAt(position)}
              onEdit={() => onEdit(position)}
              onDone={(value, direction) => onDone(position, value, direction)}
            />
          );
        })}
        <td className={classes.action}>
          <Button
            size="compact-xs"
            variant="subtle"
            data-cell={`${row}:-1`}
            tabIndex={at === -1 ? 0 : -1}
            aria-label={isOut ? t('fix.takeRowBack', { row: number(row) }) : t('fix.leaveRow', { row: number(row) })}
            onFocus={() => onAt(-1)}
            onClick={isOut ? onTakeBack : onLeaveOut}
          >
            {isOut ? t('fix.undo') : t('fix.leaveOut')}
          </Button>
        </td>
      </tr>
      {ofRow.length > 0 && !isOut && (
        <tr className={classes.ofRow}>
          <td />
          <td colSpan={positions.length + 1}>
            {ofRow.map((issue) => (
              <p key={`${issue.code} ${issue.column}`} className={classes.message}>
                <ErrorIcon size={14} />
                <span>{text(issue.message)}</span>
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

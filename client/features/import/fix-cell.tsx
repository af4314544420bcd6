import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { IssueView } from '../../../server/http/contract.ts';
import { isCut, isHidden } from '../../state/cell-corrections.ts';
import { ErrorIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './fix.module.css';

type Props = {
  /** Names the cell, so that the grid can find it. */
  readonly id: string;
  readonly label: string;
  readonly cell: string;
  readonly issues: readonly IssueView[];
  /** True where a new text waits for the file to be read anew. */
  readonly isWaiting: boolean;
  /** The cell at hand: the one that the Tab key reaches. */
  readonly isAt: boolean;
  /** Null = it is not being edited; `typed` = the key that began it, in place of what stood there. */
  readonly edit: { readonly typed: string | null } | null;
  readonly onAt: () => void;
  readonly onEdit: () => void;
  readonly onDone: (value: string | null, direction: 1 | -1 | 0 | null) => void;
};

/** One cell with what is wrong in it; a click, or a key in the grid, edits it. */
export function FixCell({ id, label, cell, issues, isWaiting, isAt, edit, onAt, onEdit, onDone }: Props) {
  const { t, text } = useLanguage();
  const isWrong = issues.length > 0;
  const mark = isWrong ? classes.wrong : isWaiting ? classes.waiting : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <td
      data-cell={id}
      tabIndex={isAt && edit === null ? 0 : -1}
      className={`${classes.cell} ${mark}`}
      onFocus={(event) => event.target === event.currentTarget && onAt()}
      onClick={() => edit === null && onEdit()}
    >
      {edit === null ? (
        <span className={classes.value}>{cell === '' ? <span className={classes.quiet}>{t('fix.empty')}</span> : cell}</span>
      ) : (
        <CellInput
          label={label}
          start={edit.typed ?? (isHidden(cell) || isCut(cell) ? '' : cell)}
          wasTyped={edit.typed !== null}
          isWrong={isWrong}
          onDone={onDone}
        />
      )}
      {issues.map((issue) => (
        <span key={issue.code} className={classes.message}>
          <ErrorIcon size={14} />
          <span>{text(issue.message)}</span>
        </span>
      ))}
      {isWaiting && <span className={classes.quiet}>{t('fix.waits')}</span>}
    </td>
  );
}

type InputProps = Pick<Props, 'label' | 'onDone'> & {
  readonly start: string;
  readonly wasTyped: boolean;
  readonly isWrong: boolean;
};

function CellInput({ label, start, wasTyped, isWrong, onDone }: InputProps) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  // Leaving the field keeps what was typed, unless a key did so already.
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (!wasTyped) input.current?.select();
  }, [wasTyped]);

  const end = (value: string | null, direction: 1 | -1 | 0 | null): void => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(value !== null && (wasTyped || value !== start) ? value : null, direction);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { value } = event.currentTarget;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') end(null, 0);
    else end(value, event.shiftKey ? -1 : 1);
  };
  return (
    <input
      ref={input}
      className={classes.input}
      aria-label={label}
      aria-invalid={isWrong}
      defaultValue={start}
      placeholder={start === '' ? t('fix.newValue') : undefined}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value, null)}
    />
  );
}

import { Button, Checkbox, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { Check, ImportPlan } from '../../../server/http/contract.ts';
import { tablePlanOf, withTablePlan } from '../../state/plan.ts';
import { CheckIcon, DownIcon, ErrorIcon, UpIcon, WarningIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { DateQuestion } from './date-question.tsx';
import { failsOnColumns, isLeftOut, placeOf } from './draft-file.ts';
import classes from './import.module.css';
import { ReadingSettings } from './reading-settings.tsx';
import { TableChoice } from './table-choice.tsx';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly check: Check;
  /** True where the file has other parts too; `spared` where one of those can be taken in. */
  readonly among: boolean;
  readonly spared: boolean;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
};

/** One table of a file: which it is, how much of it can be taken in, how it was read. */
export function PartCard({ check, among, spared, plan, onPlan }: Props) {
  const { t } = useLanguage();
  const partName = usePartName();
  const place = placeOf(check);
  const leftOut = isLeftOut(plan, check);
  const said = tablePlanOf(plan, place);
  // A sheet that is no table of the study stays out by itself, unless it is said to be one.
  const unread = leftOut && said.leaveOut !== true;
  const name = partName(check);
  const label = name === null ? check.file : `${check.file} · ${name}`;
  return (
    <div className={among ? classes.part : undefined}>
      <div className={classes.partHead}>
        {name !== null && <h4 className={classes.partName}>{name}</h4>}
        {(!leftOut || unread) && (
          <TableChoice
            of={label}
            optional={unread}
            found={check.kind}
            chosen={said.kind ?? null}
            onChoose={(kind) => onPlan(withTablePlan(plan, place, { kind: kind ?? undefined }))}
          />
        )}
        {check.kind && !leftOut && (
          <Text size="sm" c="dimmed">
            {t('count.rows', { count: check.records })}
          </Text>
        )}
        {among && !unread && (
          <Checkbox
            size="sm"
            label={t('import.leaveOut')}
            aria-label={t('import.leaveOutOf', { part: label })}
            checked={leftOut}
            onChange={(event) => onPlan(withTablePlan(plan, place, { leaveOut: event.currentTarget.checked }))}
          />
        )}
      </div>
      {unread && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('import.noTable')}
        </Text>
      )}
      {!leftOut && (
        <>
          <Outcome check={check} among={among} spared={spared} />
          <DateQuestion check={check} label={label} plan={plan} onPlan={onPlan} />
          <HowRead check={check} label={label} plan={plan} onPlan={onPlan} />
        </>
      )}
    </div>
  );
}

/** What asks which table it is. */
const aboutKind = ['unknown-kind', 'ambiguous-kind'];

/** Said in another place: in the step about columns, and on the card itself. */
const elsewhere = [...aboutKind, 'unknown-column', 'missing-column', 'duplicate-column', 'part-left-out'];

/** How much of the table can be taken in, and what holds for it as a whole; what concerns single rows stands in a step of its own. */
function Outcome({ check, among, spared }: Pick<Props, 'check' | 'among' | 'spared'>) {
  const { t, text, number } = useLanguage();
  const { outcome, records, accepted } = check;
  const counts = { count: accepted, accepted: number(accepted), refused: number(records - accepted) };
  const asksColumns = failsOnColumns(check);
  const asksKind = check.issues.find(({ code }) => aboutKind.includes(code));
  const kindWords = among ? t('outcome.kindAmong') : t('outcome.kind');
  const isQuestion = asksColumns || asksKind !== undefined;
  // Where no table was recognised, every error is one of the file as a whole.
  const whole = check.issues.filter(
    ({ row, code, severity }) => !elsewhere.includes(code) && (row === null || (check.kind === null && severity === 'error')),
  );
  const words = asksColumns
    ? t('outcome.columns')
    : asksKind
      ? asksKind.code === 'unknown-kind'
        ? kindWords
        : text(asksKind.message)
      : outcome === 'reject' && spared
        ? t('outcome.rejectPart')
        : t(`outcome.${outcome}`, counts);
  const sign =
    outcome === 'reject' && !isQuestion ? <ErrorIcon /> : isQuestion || outcome === 'partial' ? <WarningIcon /> : <CheckIcon />;
  return (
    <>
      <p className={`${classes.outcome} ${isQuestion ? classes.unclear : classes[outcome]}`}>
        {sign}
        <span>{words}</span>
      </p>
      {whole.length > 0 && (
        <ul className={classes.whole}>
          {[...new Set(whole.map(({ message }) => text(message)))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How the table was read, folded away unless it could not be read. */
function HowRead({ check, label, plan, onPlan }: Pick<Props, 'check' | 'plan' | 'onPlan'> & { readonly label: string }) {
  const { t } = useLanguage();
  const id = useId();
  const [said, setSaid] = useState<boolean | null>(null);
  const open = said ?? (check.outcome === 'reject' && !failsOnColumns(check));
  if (check.look === null) return null;
  return (
    <div className={classes.howRead}>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        rightSection={open ? <UpIcon size={14} /> : <DownIcon size={14} />}
        onClick={() => setSaid(!open)}
      >
        {t('import.howRead')}
      </Button>
      {open && (
        <div id={id}>
          <ReadingSettings check={check} look={check.look} label={label} plan={plan} onPlan={onPlan} />
        </div>
      )}
    </div>
  );
}

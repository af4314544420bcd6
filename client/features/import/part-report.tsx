import { Badge, Button, Checkbox, Collapse, Text } from '@mantine/core';
import { useState } from 'react';
import type { Check } from '../../../server/http/contract.ts';
import { CheckIcon, ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';
import { IssueReport } from './issue-report.tsx';
import { usePartName } from './use-part-name.ts';

type Props = {
  readonly check: Check;
  /** True where the file has other parts too; `spared` where one of those can be taken in. */
  readonly among: boolean;
  readonly spared: boolean;
  /** Unknown headers that the user wants to keep. */
  readonly kept: readonly string[];
  readonly onKeep: (headers: readonly string[]) => void;
};

/** What the service found in one table of a file. */
export function PartReport({ check, among, spared, kept, onKeep }: Props) {
  const { t, number } = useLanguage();
  const partName = usePartName();
  const [showColumns, setShowColumns] = useState(false);
  const known = check.columns.filter((column) => column.column !== null);
  const unknown = check.columns.filter((column) => column.column === null);
  const counts = { count: check.accepted, accepted: number(check.accepted), refused: number(check.records - check.accepted) };
  const name = partName(check.part);
  const isUnrecognised = check.issues.some(({ code }) => code === 'unknown-kind' || code === 'ambiguous-kind');
  return (
    <div className={among ? classes.part : undefined}>
      <div className={classes.partHead}>
        {name !== null && <h3 className={classes.partName}>{name}</h3>}
        <Badge variant="light" radius="sm" tt="none">
          {check.kind ? t(`table.${check.kind}`) : t('import.unknownTable')}
        </Badge>
        {check.kind && (
          <Text size="sm" c="dimmed">
            {t('count.rows', { count: check.records })}
          </Text>
        )}
      </div>
      <p className={`${classes.outcome} ${classes[check.outcome]}`}>
        <OutcomeIcon outcome={check.outcome} />
        <span>
          {spared && check.outcome === 'reject' ? t('outcome.rejectPart') : t(`outcome.${check.outcome}`, counts)}
          {isUnrecognised && <strong> {t('import.chooseTable')}</strong>}
        </span>
      </p>
      {known.length > 0 && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" aria-expanded={showColumns} onClick={() => setShowColumns(!showColumns)}>
            {t('import.columns', { count: known.length })}
          </Button>
          <Collapse expanded={showColumns}>
            <ul className={classes.columns}>
              {known.map(({ header, column }) => (
                <li key={`${header} ${column}`}>{header === column ? header : `${header} → ${column}`}</li>
              ))}
            </ul>
          </Collapse>
        </div>
      )}
      {unknown.length > 0 && check.kind !== null && check.outcome !== 'reject' && (
        <div className={classes.unknown}>
          <Text size="sm" fw={600}>
            {t('import.notKept')}
          </Text>
          {unknown.map(({ header }) => (
            <Checkbox
              key={header}
              size="sm"
              label={t('import.keepColumn', { header })}
              checked={kept.includes(header)}
              onChange={(event) => onKeep(event.currentTarget.checked ? [...kept, header] : kept.filter((one) => one !== header))}
            />
          ))}
        </div>
      )}
      {check.issues.length > 0 && <IssueReport check={check} />}
    </div>
  );
}

function OutcomeIcon({ outcome }: { readonly outcome: Check['outcome'] }) {
  if (outcome === 'accept') return <CheckIcon />;
  return outcome === 'reject' ? <ErrorIcon /> : <WarningIcon />;
}

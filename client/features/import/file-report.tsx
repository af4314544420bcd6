import { ActionIcon, Badge, Button, Checkbox, Collapse, Text } from '@mantine/core';
import { useState } from 'react';
import type { Check } from '../../../server/http/contract.ts';
import { CheckIcon, CloseIcon, ErrorIcon, WarningIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';
import { IssueTable } from './issue-table.tsx';

type Props = {
  readonly check: Check;
  /** Unknown headers that the user wants to keep. */
  readonly kept: readonly string[];
  readonly onKeep: (headers: readonly string[]) => void;
  readonly onRemove: () => void;
};

/** What the service found in one file, before anything is stored. */
export function FileReport({ check, kept, onKeep, onRemove }: Props) {
  const { t, number } = useLanguage();
  const [showColumns, setShowColumns] = useState(false);
  const known = check.columns.filter((column) => column.column !== null);
  const unknown = check.columns.filter((column) => column.column === null);
  const counts = { accepted: number(check.accepted), refused: number(check.records - check.accepted) };
  return (
    <section className={classes.file} aria-label={check.file}>
      <div className={classes.head}>
        <h2 className={classes.name}>{check.file}</h2>
        <Badge variant="light" radius="sm" tt="none">
          {check.kind ? t(`table.${check.kind}`) : t('import.unknownTable')}
        </Badge>
        {check.kind && (
          <Text size="sm" c="dimmed">
            {t('count.rows', { count: check.records })}
          </Text>
        )}
        <span className={classes.spring} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('import.removeFile', { file: check.file })} onClick={onRemove}>
          <CloseIcon size={16} />
        </ActionIcon>
      </div>
      <p className={`${classes.outcome} ${classes[check.outcome]}`}>
        <OutcomeIcon outcome={check.outcome} />
        <span>{t(`outcome.${check.outcome}`, counts)}</span>
      </p>
      {known.length > 0 && (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" aria-expanded={showColumns} onClick={() => setShowColumns(!showColumns)}>
            {t('import.columns', { count: known.length })}
          </Button>
          <Collapse expanded={showColumns}>
            <ul className={classes.columns}>
              {known.map(({ header, column }) => (
                <li key={header}>{header === column ? header : `${header} → ${column}`}</li>
              ))}
            </ul>
          </Collapse>
        </div>
      )}
      {unknown.length > 0 && check.kind !== null && (
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
      {check.issues.length > 0 && <IssueTable check={check} />}
    </section>
  );
}

function OutcomeIcon({ outcome }: { readonly outcome: Check['outcome'] }) {
  if (outcome === 'accept') return <CheckIcon />;
  return outcome === 'reject' ? <ErrorIcon /> : <WarningIcon />;
}

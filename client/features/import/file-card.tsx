import { ActionIcon, Button, Text } from '@mantine/core';
import type { ImportPlan } from '../../../server/http/contract.ts';
import { withoutFile } from '../../state/plan.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { DraftFile } from './draft-file.ts';
import classes from './import.module.css';
import { PartCard } from './part-card.tsx';

type Props = {
  readonly file: DraftFile;
  readonly plan: ImportPlan;
  /** True while the files are read anew. What is chosen meanwhile counts: a choice that was disabled would lose the keyboard. */
  readonly busy: boolean;
  readonly onPlan: (plan: ImportPlan) => void;
  readonly onRemove: () => void;
};

/** What was found in one file, table by table, before anything is stored. */
export function FileCard({ file, plan, busy, onPlan, onRemove }: Props) {
  const { t, bytes, day } = useLanguage();
  const { name, parts } = file;
  return (
    <section className={classes.file} aria-label={name} aria-busy={busy || parts.length === 0}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <Text size="sm" c="dimmed">
          {bytes(file.bytes)}
          {parts.length > 1 && ` · ${t('import.parts', { count: parts.length })}`}
        </Text>
        <span className={classes.spring} />
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          aria-label={t('import.removeFile', { file: name })}
          onClick={onRemove}
        >
          <CloseIcon size={16} />
        </ActionIcon>
      </div>
      {file.remembered !== null && (
        <div className={classes.remembered}>
          <span>{t('import.remembered', { day: day(file.remembered.slice(0, 10)) })}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => onPlan(withoutFile(plan, name))}>
            {t('import.forget')}
          </Button>
        </div>
      )}
      {parts.length === 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('import.looking')}
        </Text>
      )}
      {parts.map((check) => (
        <PartCard
          key={check.part ?? ''}
          check={check}
          among={parts.length > 1}
          spared={file.outcome !== 'reject'}
          plan={plan}
          onPlan={onPlan}
        />
      ))}
    </section>
  );
}

import { ActionIcon, Text } from '@mantine/core';
import type { TableKind } from '../../../server/http/contract.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { CheckedFile } from './checked-file.ts';
import classes from './import.module.css';
import { PartReport } from './part-report.tsx';
import { SaveIssues } from './save-issues.tsx';
import { TableChoice } from './table-choice.tsx';

type Props = {
  readonly checked: CheckedFile;
  /** True while the files are looked at again. What is chosen meanwhile counts: a choice that was disabled would lose the keyboard. */
  readonly checking: boolean;
  /** True while they are taken in. */
  readonly importing: boolean;
  /** Unknown headers that the user wants to keep. */
  readonly kept: readonly string[];
  readonly onKeep: (headers: readonly string[]) => void;
  /** The table that the user said it is; null = as recognised. */
  readonly chosen: TableKind | null;
  readonly onChoose: (kind: TableKind | null) => void;
  readonly onRemove: () => void;
};

/** What the service found in one file, table by table, before anything is stored. */
export function FileReport({ checked, checking, importing, kept, onKeep, chosen, onChoose, onRemove }: Props) {
  const { t } = useLanguage();
  const { name, parts } = checked;
  return (
    <section className={classes.file} aria-label={name} aria-busy={checking || importing}>
      <div className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
        {parts.length > 1 && (
          <Text size="sm" c="dimmed">
            {t('import.parts', { count: parts.length })}
          </Text>
        )}
        <span className={classes.spring} />
        <TableChoice file={name} chosen={chosen} disabled={importing} onChoose={onChoose} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('import.removeFile', { file: name })}
          disabled={importing}
          onClick={onRemove}
        >
          <CloseIcon size={16} />
        </ActionIcon>
      </div>
      {parts.map((check) => (
        <PartReport
          key={check.part ?? ''}
          check={check}
          among={parts.length > 1}
          spared={checked.outcome !== 'reject'}
          kept={kept}
          onKeep={onKeep}
        />
      ))}
      <SaveIssues checked={checked} />
    </section>
  );
}

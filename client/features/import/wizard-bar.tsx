import { Button } from '@mantine/core';
import type { Draft } from '../../../server/http/contract.ts';
import { type ImportStep, type OpenQuestions, stepAfter, stepBefore } from '../../state/import-address.ts';
import { ArrowIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useImportAddress } from './use-import-address.ts';
import type { Taking } from './use-taking.ts';
import classes from './wizard.module.css';
import { WorkProgress } from './work-progress.tsx';

type Props = {
  readonly step: ImportStep;
  readonly open: OpenQuestions;
  readonly draft: Draft;
  /** True while the files are read anew. */
  readonly busy: boolean;
  readonly taking: Taking;
  readonly stop: { readonly mutate: () => void; readonly isPending: boolean };
  /** Said while no work goes on. */
  readonly note: string;
};

/** The way back and on, always in sight, with the work that goes on. Taking in is the last step's. */
export function WizardBar({ step, open, draft, busy, taking, stop, note }: Props) {
  const { t } = useLanguage();
  const { go } = useImportAddress();
  const before = stepBefore(step);
  const after = stepAfter(step, open);
  const to = (next: ImportStep) => go({ draft: draft.id, step: next });
  return (
    <div className={classes.bar}>
      <div className={classes.barWork}>
        <WorkProgress draft={draft} note={note} stopping={stop.isPending} onStop={() => stop.mutate()} />
      </div>
      {before !== null && (
        <Button variant="default" disabled={taking.pending} onClick={() => to(before)}>
          {t('import.back')}
        </Button>
      )}
      {after === null ? (
        <Button disabled={taking.intake.stored.length === 0 || busy} loading={taking.pending} onClick={taking.take}>
          {t('import.take')}
        </Button>
      ) : (
        <Button rightSection={<ArrowIcon size={16} />} onClick={() => to(after)}>
          {t('import.on', { step: t(`import.step.${after}`) })}
        </Button>
      )}
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import type { ComparisonRun } from '../../../server/http/contract.ts';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './compare.module.css';

type Props = {
  /** Absent until the service has answered. */
  readonly run: ComparisonRun | undefined;
  readonly stopping: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
};

/** How far a comparison is, with a way to end it; or how it ended. Nothing once the table is there. */
export function CompareProgress({ run, stopping, onStop, onAgain }: Props) {
  const { t, number } = useLanguage();
  const share = run?.progress.total ? run.progress.done / run.progress.total : 0;
  const running = run === undefined || run.state === 'running';
  // Read out at every tenth, and no more often.
  const tenth = Math.floor(share * 10) * 10;
  const told = running ? t('compare.percent', { percent: number(tenth) }) : run.state === 'done' ? t('compare.done') : '';
  return (
    <div className={classes.progress}>
      <p className={hidden.unseen} role="status" aria-live="polite">
        {told}
      </p>
      {running && (
        <div className={classes.progressLine}>
          <Progress className={classes.progressBar ?? ''} value={share * 100} size="lg" aria-label={t('compare.running')} />
          <span aria-hidden="true">{t('compare.percent', { percent: number(Math.round(share * 100)) })}</span>
          <Button variant="default" size="compact-md" loading={stopping} disabled={run === undefined} onClick={onStop}>
            {t('compare.stop')}
          </Button>
        </div>
      )}
      {(run?.state === 'stopped' || run?.state === 'failed') && (
        <div className={classes.progressLine} role="alert">
          <span>{run.problem?.message ?? t('compare.stopped')}</span>
          <Button variant="default" size="compact-md" onClick={onAgain}>
            {t('compare.again')}
          </Button>
        </div>
      )}
    </div>
  );
}

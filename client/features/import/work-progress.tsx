import { Button, Loader, Progress } from '@mantine/core';
import type { Draft } from '../../../server/http/contract.ts';
import hidden from '../../ui/unseen.module.css';
import { useLanguage } from '../../ui/use-language.ts';
import { useWorkSeconds } from './use-work-seconds.ts';
import classes from './work-progress.module.css';

type Props = {
  readonly draft: Pick<Draft, 'state' | 'progress'>;
  /** Said while there is no work to speak of. */
  readonly note: string;
  readonly onStop: () => void;
  readonly stopping: boolean;
};

/** Seconds of work before a word is said, before the wheel turns, and before the bar with rows comes. */
const patience = { word: 0.3, wheel: 1, bar: 3 };

/** What the service is doing with the files, and a way to end it. Nothing where that takes no time. */
export function WorkProgress({ draft, note, onStop, stopping }: Props) {
  const { t, number } = useLanguage();
  const working = draft.state === 'checking' || draft.state === 'importing';
  const { progress } = draft;
  const seconds = useWorkSeconds(working, progress?.seconds ?? 0);
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : null;
  const shown = working && seconds >= patience.word;
  const barred = shown && seconds >= patience.bar && share !== null;
  const words = t(`import.work.${draft.state === 'importing' ? 'writing' : (progress?.step ?? 'reading')}`);
  const left = useTimeLeft(share, seconds);
  // Read out at every tenth, and no more often.
  const tenth = share === null ? 0 : Math.floor(share * 10) * 10;
  return (
    <div className={classes.work}>
      <p className={hidden.unseen} role="status" aria-live="polite">
        {barred ? t('import.work.percent', { words, percent: number(tenth) }) : shown && seconds >= patience.wheel ? words : ''}
      </p>
      {!shown && <p className={classes.note}>{note}</p>}
      {shown && (
        <div className={classes.line}>
          {seconds >= patience.wheel && <Loader size={16} aria-hidden="true" />}
          <span className={classes.words} aria-hidden="true">
            {words}
            {progress?.file && <span className={classes.file}> {progress.file}</span>}
          </span>
          {seconds >= patience.wheel && (
            <Button size="compact-sm" variant="default" loading={stopping} onClick={onStop}>
              {t('import.work.stop')}
            </Button>
          )}
        </div>
      )}
      {barred && progress && (
        <div className={classes.bar}>
          <Progress value={share * 100} size="sm" aria-label={words} />
          <p className={classes.rows}>
            {t('import.work.rows', { done: number(progress.done), total: number(progress.total ?? 0) })}
            {left !== null && ` · ${left}`}
          </p>
        </div>
      )}
    </div>
  );
}

/** How long the rest takes at the pace so far, in round words; null while too little is done to tell. */
function useTimeLeft(share: number | null, seconds: number): string | null {
  const { t } = useLanguage();
  if (share === null || share < 0.02) return null;
  const left = (seconds * (1 - share)) / share;
  if (left >= 90) return t('import.work.minutes', { count: Math.round(left / 60) });
  return t('import.work.seconds', { count: Math.max(5, Math.ceil(left / 5) * 5) });
}

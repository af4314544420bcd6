import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ComputeProgressView } from '../../server/http/contract.ts';
import classes from './measuring.module.css';
import { useLanguage } from './use-language.ts';

/** Milliseconds before a progress is asked for: what comes sooner needs none. */
const patience = 400;

/**
 * Shown while measures are computed: how many are done, and that nobody has to stay for it.
 * @param address where the service tells how far it is
 */
export function Measuring({ address }: { readonly address: string }) {
  const { t, number } = useLanguage();
  const [progress, setProgress] = useState<ComputeProgressView | null>(null);
  useEffect(() => {
    let source: EventSource | null = null;
    const timer = setTimeout(() => {
      source = new EventSource(address);
      source.addEventListener('progress', (event: MessageEvent<string>) => {
        // The service writes every event of this name in the one shape that the contract gives.
        setProgress(JSON.parse(event.data) as ComputeProgressView);
      });
      // The stream ends when everything is there; a browser would open it again.
      source.addEventListener('error', () => source?.close());
    }, patience);
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [address]);
  const counted = progress?.step === 'measuring' ? progress : null;
  const said =
    counted === null
      ? t('measuring.begun')
      : t('measuring.done', { done: number(counted.done), all: number(counted.total), count: counted.total });
  return (
    <div className={classes.waiting} role="status" aria-busy="true" aria-label={t('loading')}>
      <p className={classes.said}>{said}</p>
      <Progress
        value={counted === null ? 0 : (100 * counted.done) / counted.total}
        size="md"
        aria-label={t('measuring.progress')}
      />
      <p className={classes.leave}>{t('measuring.leave')}</p>
    </div>
  );
}

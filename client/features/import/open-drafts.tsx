import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftList } from '../../../server/http/contract.ts';
import { draftsQuery, useDropDraft } from '../../api/drafts.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import classes from './import.module.css';
import { useImportAddress } from './use-import-address.ts';

type Waiting = DraftList['drafts'][number];

/** Files that were sent earlier and still wait: go on with them, or let them go. Nothing where none wait. */
export function OpenDrafts({ study }: { readonly study: string }) {
  const { t, list } = useLanguage();
  const { go } = useImportAddress();
  const { failed } = useNotify();
  const { data } = useQuery(draftsQuery(study));
  const drop = useDropDraft(study);
  const [asked, setAsked] = useState<Waiting | null>(null);
  const waiting = data?.drafts.filter(({ state, files }) => state !== 'imported' && files.length > 0) ?? [];
  if (waiting.length === 0) return null;
  return (
    <ul className={classes.waiting}>
      {waiting.map((one) => (
        <li key={one.id} className={classes.head}>
          <strong>{t('import.waiting', { count: one.files.length })}</strong>
          <span className={classes.waitingNames}>{list(one.files.map(({ name }) => name))}</span>
          <Button size="compact-sm" onClick={() => go({ draft: one.id, step: 'files' })}>
            {t('import.resume')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsked(one)}>
            {t('import.discard')}
          </Button>
        </li>
      ))}
      <Confirm
        open={asked !== null}
        title={t('import.discardTitle')}
        action={t('import.discard')}
        dangerous
        pending={drop.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && drop.mutate(asked.id, { onError: failed, onSettled: () => setAsked(null) })}
      >
        {asked && t('import.discardQuestion', { files: t('count.files', { count: asked.files.length }) })}
      </Confirm>
    </ul>
  );
}

import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Import, StudyDetail } from '../../../server/http/contract.ts';
import { importsQuery, planAddress, useBatchAgain, useRefreshStudy, useUndoBatch } from '../../api/queries.ts';
import { href, keepLanguage } from '../../state/address.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { ArrowIcon, CheckIcon, DownloadIcon, UndoIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { useFileName } from '../../ui/use-file-name.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { pathFor } from '../../ui/view.ts';
import classes from './import.module.css';
import { useImportAddress } from './use-import-address.ts';

/** What was taken in, with its undo as a whole, and where to go next. */
export function ImportDone({ detail, imports }: { readonly detail: StudyDetail; readonly imports: readonly Import[] }) {
  const { t, text } = useLanguage();
  const study = detail.id;
  const { go } = useImportAddress();
  const [params] = useSearchParams();
  const fileName = useFileName();
  const title = useRef<HTMLHeadingElement>(null);
  const refresh = useRefreshStudy(study);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the import is done: the study holds more than the pages know, and the button that was pressed is gone
  useEffect(() => {
    void refresh();
    title.current?.focus();
  }, []);

  const { data } = useQuery(importsQuery(study));
  // As they are now: they may have been undone since.
  const now = imports.map((one) => data?.imports.find(({ id }) => id === one.id) ?? one);
  const standing = now.filter(({ undoneAt }) => undoneAt === null);
  const rows = now.reduce((sum, { accepted }) => sum + accepted, 0);
  const done = standing.length > 0;
  const batch = standing[0]?.batch;
  return (
    <Page title={t('import.title')} lead={t('import.inStudy', { study: text(detail.card.title) })}>
      <div className={done ? classes.done : classes.file} role="status">
        <h2 ref={title} tabIndex={-1} className={`${classes.doneTitle} ${done ? classes.good : ''}`}>
          {done && <CheckIcon />}
          {done ? t('import.doneTitle') : t('import.undoneTitle')}
        </h2>
        <ul className={classes.doneList}>
          {now.map((one) => (
            <li key={one.id}>
              {t('import.doneFile', {
                file: fileName(one.file),
                table: t(`table.${one.kind}`),
                rows: t('count.rows', { count: one.accepted }),
              })}
            </li>
          ))}
        </ul>
        <Text size="sm">{done ? t('import.doneUndo', { rows: t('count.rows', { count: rows }) }) : t('import.undoneWords')}</Text>
        <Group gap="sm" mt="md">
          {done && (
            <Button
              component={Link}
              to={href(pathFor('/studies/:study/network', study), keepLanguage(params))}
              rightSection={<ArrowIcon size={16} />}
            >
              {t('import.toNetwork')}
            </Button>
          )}
          <Button variant="default" onClick={() => go({ draft: null, step: 'files' })}>
            {t('import.moreFiles')}
          </Button>
          {done ? <UndoAll study={study} imports={standing} /> : <Again study={study} imports={now} />}
          {done && batch !== undefined && (
            <Anchor
              size="sm"
              className={classes.planLink ?? ''}
              href={planAddress(study, batch)}
              title={t('import.planHint')}
              download
            >
              <DownloadIcon size={15} />
              {t('import.plan')}
            </Anchor>
          )}
        </Group>
      </div>
    </Page>
  );
}

type Props = { readonly study: string; readonly imports: readonly Import[] };

function UndoAll({ study, imports }: Props) {
  const { t } = useLanguage();
  const { said, failed } = useNotify();
  const undo = useUndoBatch(study);
  const [asked, setAsked] = useState(false);
  const batch = imports[0]?.batch;
  const count = imports.reduce((sum, { accepted }) => sum + accepted, 0);
  if (batch === undefined) return null;
  return (
    <>
      <Button variant="default" leftSection={<UndoIcon size={16} />} onClick={() => setAsked(true)}>
        {t('import.undoAll')}
      </Button>
      <Confirm
        open={asked}
        title={t('imports.undoTitle')}
        action={t('import.undoAll')}
        dangerous
        pending={undo.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() =>
          undo.mutate(batch, {
            onSuccess: () => said(t('import.undoneTitle')),
            onError: failed,
            onSettled: () => setAsked(false),
          })
        }
      >
        {t('import.undoQuestion', { count })}
      </Confirm>
    </>
  );
}

/** Does again what was undone, for as long as the rows are kept. */
function Again({ study, imports }: Props) {
  const { t, day } = useLanguage();
  const { said, failed } = useNotify();
  const again = useBatchAgain(study);
  const able = imports.find(({ againUntil }) => againUntil !== null);
  if (!able?.againUntil) return null;
  return (
    <Button
      variant="default"
      loading={again.isPending}
      title={t('imports.againUntil', { day: day(able.againUntil.slice(0, 10)) })}
      onClick={() => again.mutate(able.batch, { onSuccess: () => said(t('import.redone')), onError: failed })}
    >
      {t('imports.again')}
    </Button>
  );
}

import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { draftQuery } from '../../api/drafts.ts';
import { RequestError } from '../../api/request.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { ImportDone } from './import-done.tsx';
import { useDraftEvents } from './use-draft-events.ts';
import { useImportAddress } from './use-import-address.ts';
import { Wizard } from './wizard.tsx';

/** The files of one draft: the steps, then what came of them. */
export function DraftPage({ detail, draft: id }: { readonly detail: StudyDetail; readonly draft: string }) {
  const { t } = useLanguage();
  const [live, setLive] = useState(true);
  const query = useQuery(draftQuery(detail.id, id, !live));
  const isLost = query.error instanceof RequestError && query.error.status === 404;
  useDraftEvents(detail.id, id, query.data !== undefined && !isLost, setLive);
  if (isLost) return <LostDraft />;
  const draft = query.data;
  if (draft === undefined) {
    return (
      <Page title={t('import.title')}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  if (draft.state === 'imported' && draft.imports !== null) return <ImportDone detail={detail} imports={draft.imports} />;
  return <Wizard detail={detail} draft={draft} unreachable={query.error} onRetry={() => void query.refetch()} />;
}

/** The draft is gone: too long ago, or the program was started anew. */
function LostDraft() {
  const { t } = useLanguage();
  const { go } = useImportAddress();
  return (
    <Page title={t('import.title')}>
      <Alert color="yellow" variant="light" title={t('import.lost.title')} role="alert">
        <Text size="sm" mb="sm" maw="76ch">
          {t('import.lost.words')}
        </Text>
        <Button size="sm" onClick={() => go({ draft: null, step: 'files' })}>
          {t('import.lost.again')}
        </Button>
      </Alert>
    </Page>
  );
}

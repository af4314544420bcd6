import { Button, Group, Stack } from '@mantine/core';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { useNewDraft } from '../../api/drafts.ts';
import { ImportsTable } from '../../ui/imports-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { DropFiles } from './drop-files.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { useImportAddress } from './use-import-address.ts';
import { useSending } from './use-sending.ts';

/** The beginning: a place for files, those that wait from before, and what was taken in. */
export function ImportStart({ detail }: { readonly detail: StudyDetail }) {
  const { t, text } = useLanguage();
  const { go } = useImportAddress();
  const make = useNewDraft(detail.id);
  const sending = useSending(make, ({ id }) => go({ draft: id, step: 'files' }));
  return (
    <Page title={t('import.title')} lead={t('import.lead', { study: text(detail.card.title) })}>
      <Stack gap="lg">
        <OpenDrafts study={detail.id} />
        <DropFiles pending={make.isPending} onFiles={sending.send} />
        {make.isPending && (
          <Group gap="sm" role="status">
            <span>{t('import.sending')}</span>
            <Button size="compact-sm" variant="default" onClick={sending.stop}>
              {t('import.work.stop')}
            </Button>
          </Group>
        )}
        {make.isError && <Problem error={make.error} onRetry={sending.again} />}
      </Stack>
      <Section title={t('import.earlier')}>
        <ImportsTable study={detail.id} />
      </Section>
    </Page>
  );
}

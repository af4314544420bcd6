import { Stack, Text } from '@mantine/core';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { ImportsTable } from '../../ui/imports-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { DropFiles } from './drop-files.tsx';
import { FileReport } from './file-report.tsx';
import { ImportBar } from './import-bar.tsx';
import { ImportDone } from './import-done.tsx';
import { useDraft } from './use-draft.ts';

function ImportPage() {
  return <WithStudy evenEmpty>{(detail) => <ImportBody key={detail.id} detail={detail} />}</WithStudy>;
}

function ImportBody({ detail }: { readonly detail: StudyDetail }) {
  const { t, text } = useLanguage();
  const study = detail.id;
  const draft = useDraft(study);
  return (
    <Page title={t('import.title')} lead={t('import.lead', { study: text(detail.card.title) })}>
      <Stack gap="lg">
        <DropFiles pending={draft.checking} onFiles={draft.add} />
        <div role="status" aria-live="polite">
          {draft.checking && <Text size="sm">{t('import.checking')}</Text>}
        </div>
        {draft.problem !== null && <Problem error={draft.problem} />}
        {draft.done && <ImportDone study={study} imports={draft.done} />}
        {draft.files.map((file) => {
          const check = draft.checks.find((one) => one.file === file.name);
          return (
            check && (
              <FileReport
                key={file.name}
                check={check}
                kept={draft.keep[file.name] ?? []}
                onKeep={(headers) => draft.keepHeaders(file.name, headers)}
                onRemove={() => draft.remove(file.name)}
              />
            )
          );
        })}
        {draft.checks.length > 0 && (
          <ImportBar checks={draft.checks} pending={draft.importing} onImport={draft.take} onCancel={draft.clear} />
        )}
      </Stack>
      <Section title={t('import.earlier')}>
        <ImportsTable study={study} />
      </Section>
    </Page>
  );
}

export const importView: View = { path: '/studies/:study/import', title: 'nav.import', Component: ImportPage };

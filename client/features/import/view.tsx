import { Stack } from '@mantine/core';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { ImportsTable } from '../../ui/imports-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { CheckSummary } from './check-summary.tsx';
import { DropFiles } from './drop-files.tsx';
import { FileReport } from './file-report.tsx';
import { ImportBar } from './import-bar.tsx';
import { ImportDone } from './import-done.tsx';
import { useDraft } from './use-draft.ts';
import { WaitingFiles } from './waiting-files.tsx';

function ImportPage() {
  return <WithStudy evenEmpty>{(detail) => <ImportBody key={detail.id} detail={detail} />}</WithStudy>;
}

function ImportBody({ detail }: { readonly detail: StudyDetail }) {
  const { t, text } = useLanguage();
  const study = detail.id;
  const draft = useDraft(study);
  const isUnseen = draft.problem !== null && draft.files.length > 0 && draft.checked.length === 0 && !draft.checking;
  return (
    <Page title={t('import.title')} lead={t('import.lead', { study: text(detail.card.title) })}>
      <Stack gap="lg">
        <DropFiles pending={draft.checking || draft.importing} onFiles={draft.add} />
        {draft.problem !== null && <Problem error={draft.problem} {...(isUnseen && { onRetry: draft.again })} />}
        <CheckSummary checking={draft.checking} files={draft.checked} />
        {isUnseen && <WaitingFiles files={draft.files} onRemove={draft.remove} />}
        {draft.done && <ImportDone study={study} imports={draft.done} />}
        {draft.checked.map((checked) => (
          <FileReport
            key={checked.name}
            checked={checked}
            checking={draft.checking}
            importing={draft.importing}
            kept={draft.keep[checked.name] ?? []}
            onKeep={(headers) => draft.keepHeaders(checked.name, headers)}
            chosen={draft.kinds[checked.name] ?? null}
            onChoose={(kind) => draft.choose(checked.name, kind)}
            onRemove={() => draft.remove(checked.file)}
          />
        ))}
        {draft.checked.length > 0 && (
          <ImportBar
            files={draft.checked}
            checking={draft.checking}
            pending={draft.importing}
            onImport={draft.take}
            onCancel={draft.clear}
          />
        )}
      </Stack>
      <Section title={t('import.earlier')}>
        <ImportsTable study={study} />
      </Section>
    </Page>
  );
}

export const importView: View = { path: '/studies/:study/import', title: 'nav.import', Component: ImportPage };

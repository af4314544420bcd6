import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Draft, StudyDetail } from '../../../server/http/contract.ts';
import { useDropDraft } from '../../api/drafts.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { ColumnsStep } from './columns-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { openColumns, openFiles } from './draft-file.ts';
import { DropAnywhere } from './drop-anywhere.tsx';
import { FilesStep } from './files-step.tsx';
import { FixStep, openFixes } from './fix-step.tsx';
import { MatchStep, openMatches } from './match-step.tsx';
import { useDraftEdits } from './use-draft-edits.ts';
import { useImportAddress } from './use-import-address.ts';
import { useSending } from './use-sending.ts';
import { useTaking } from './use-taking.ts';
import classes from './wizard.module.css';
import { WizardBar } from './wizard-bar.tsx';
import { WizardNav } from './wizard-nav.tsx';
import { WorkNotes } from './work-notes.tsx';

type Props = {
  readonly detail: StudyDetail;
  readonly draft: Draft;
  /** Why the service could not be asked; null where it answers. */
  readonly unreachable: unknown;
  readonly onRetry: () => void;
};

/** The steps from files to records; nothing is stored before the last. */
export function Wizard({ detail, draft: told, unreachable, onRetry }: Props) {
  const { t, text } = useLanguage();
  const study = detail.id;
  const { step, go, search } = useImportAddress();
  const { actions, draft, busy, error, edit, flush } = useDraftEdits(study, told);
  const sending = useSending(actions.addFiles, () => go({ draft: draft.id, step: 'files' }));
  // What was said is sent before the files, since the service may say how files of the same layout were read before.
  const sendFiles = (files: readonly File[]) =>
    void flush().then(
      () => sending.send(files),
      () => undefined,
    );
  const taking = useTaking(draft, flush, actions.take);
  const open = {
    files: openFiles(draft),
    columns: openColumns(draft),
    fix: openFixes(draft),
    match: openMatches(draft),
    confirm: 0,
  };

  // Whoever goes to another step is taken to its title.
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what calls for it
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);

  const shared = { draft, study, onPlan: edit, busy };
  return (
    <Page title={t('import.title')} actions={<DropDraft {...shared} />}>
      <div className={classes.wizard}>
        <WizardNav
          step={step}
          open={open}
          checked={draft.checks.length > 0}
          search={(one) => search({ draft: draft.id, step: one })}
        />
        <div className={classes.head}>
          <h2 className={classes.title} ref={heading} tabIndex={-1}>
            {t(`import.step.${step}`)}
          </h2>
          {step !== 'fix' && step !== 'match' && <p className={classes.lead}>{t(`import.stepLead.${step}`)}</p>}
        </div>
        <div className={classes.notes}>
          <WorkNotes draft={draft} onAgain={() => edit(draft.plan)} />
          {unreachable !== null && <Problem error={unreachable} onRetry={onRetry} />}
          {error !== null && <Problem error={error} />}
          {actions.addFiles.isError && <Problem error={actions.addFiles.error} onRetry={sending.again} />}
          {actions.removeFile.isError && <Problem error={actions.removeFile.error} />}
          {taking.error !== null && <Problem error={taking.error} />}
        </div>
        <div className={classes.body}>
          {step === 'files' && (
            <FilesStep
              {...shared}
              sending={actions.addFiles.isPending}
              onFiles={sendFiles}
              onRemove={(place) => actions.removeFile.mutate(place)}
            />
          )}
          {step === 'columns' && <ColumnsStep {...shared} />}
          {step === 'fix' && <FixStep {...shared} />}
          {step === 'match' && <MatchStep {...shared} />}
          {step === 'confirm' && <ConfirmStep {...shared} taking={taking} />}
        </div>
        <WizardBar
          step={step}
          open={open}
          draft={draft}
          busy={busy}
          taking={taking}
          stop={actions.stop}
          note={t('import.into', { study: text(detail.card.title) })}
        />
        <DropAnywhere onFiles={sendFiles} />
      </div>
    </Page>
  );
}

/** Lets go of the files, after a yes. */
function DropDraft({ draft, study }: { readonly draft: Draft; readonly study: string }) {
  const { t } = useLanguage();
  const { go } = useImportAddress();
  const { failed } = useNotify();
  const [asked, setAsked] = useState(false);
  const { mutateAsync: drop } = useDropDraft(study);
  // The page lets go first: as long as it shows the draft, it would ask for what is no longer there.
  const thrownAway = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what counts is what was said when the page went away
  useEffect(() => () => void (thrownAway.current && drop(draft.id).catch(failed)), []);
  return (
    <>
      <Button variant="subtle" color="gray" c="inherit" size="sm" onClick={() => setAsked(true)}>
        {t('import.discard')}
      </Button>
      <Confirm
        open={asked}
        title={t('import.discardTitle')}
        action={t('import.discard')}
        dangerous
        onClose={() => setAsked(false)}
        onConfirm={() => {
          thrownAway.current = true;
          go({ draft: null, step: 'files' });
        }}
      >
        {t('import.discardQuestion', { files: t('count.files', { count: draft.files.length }) })}
      </Confirm>
    </>
  );
}

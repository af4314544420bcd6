import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Draft, ImportPlan } from '../../../server/http/contract.ts';
import { codebookQuery, organisationsQuery } from '../../api/organisations-queries.ts';
import { studyQuery, tableKindsQuery } from '../../api/queries.ts';
import { gatherCodes, gatherDocuments, isPlaced, meaningOf, speakingIn } from '../../state/code-choices.ts';
import { knownCodes, knownOrganisations } from '../../state/known-records.ts';
import { gatherNames } from '../../state/name-choices.ts';
import { nameChoiceOf, tablePlanOf } from '../../state/plan.ts';
import { gatherWords, wordAnswer } from '../../state/word-choices.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { DocumentsSection } from './codes-documents.tsx';
import { CodesSection } from './codes-section.tsx';
import classes from './match.module.css';
import type { MatchProps } from './match-model.ts';
import { NamesSection } from './names-section.tsx';
import { WordsSection } from './words-section.tsx';

type Props = {
  readonly draft: Draft;
  readonly study: string;
  readonly onPlan: (plan: ImportPlan) => void;
  /** True while the files are read anew. */
  readonly busy: boolean;
};

/** What is asked of names, words, codes and documents; those that were answered are in the lists too. */
function questionsOf({ checks, plan }: Pick<Draft, 'checks' | 'plan'>) {
  const kept = checks.filter((check) => tablePlanOf(plan, check).leaveOut !== true);
  const names = gatherNames(kept);
  const words = gatherWords(kept, plan);
  const codes = gatherCodes(kept, plan);
  const documents = gatherDocuments(kept, plan);
  const open = {
    names: names.filter(({ written }) => nameChoiceOf(plan, written) === undefined).length,
    words: words.filter((word) => wordAnswer(plan, word) === undefined).length,
    codes: codes.filter(({ code }) => meaningOf(plan, code) === null).length,
    documents: documents.filter(({ document }) => !isPlaced(speakingIn(plan, document))).length,
  };
  return { kept, names, words, codes, documents, open };
}

/** How many names, words, codes and documents nobody said anything about. */
export function openMatches(draft: Draft): number {
  const { open } = questionsOf(draft);
  return open.names + open.words + open.codes + open.documents;
}

/** What the study does not know yet: names of organisations, words, codes, and who speaks in documents. Nothing here must be answered. */
export function MatchStep({ draft, study, onPlan, busy }: Props) {
  const { t, text, format } = useLanguage();
  const { checks, plan } = draft;
  const { kept, names, words, codes, documents, open } = useMemo(() => questionsOf({ checks, plan }), [checks, plan]);
  const { data: ofStudy } = useQuery(organisationsQuery(study));
  const { data: codebook } = useQuery(codebookQuery(study));
  const { data: detail } = useQuery(studyQuery(study));
  const { data: kinds } = useQuery(tableKindsQuery);
  const collator = useMemo(() => new Intl.Collator(format, { numeric: true, sensitivity: 'base' }), [format]);
  const props: MatchProps = {
    plan,
    checks: kept,
    onPlan,
    busy,
    organisations: useMemo(() => knownOrganisations(ofStudy, kept, plan, collator), [ofStudy, kept, plan, collator]),
    codebook: useMemo(() => {
      const named = (codebook?.codes ?? []).map(({ code, label }) => ({ id: code, name: text(label) }));
      return knownCodes(named, kept, collator);
    }, [codebook, kept, collator, text]),
    municipalities: detail?.municipalities.map(({ name }) => name) ?? [],
    kinds: kinds?.tables ?? [],
  };
  const hasNames = names.length > 0 || plan.names.length > 0;
  const asksNothing = !hasNames && words.length === 0 && codes.length === 0 && documents.length === 0;
  return (
    <div className={classes.step}>
      {asksNothing ? (
        <p className={classes.nothing} role="status">
          <CheckIcon /> {busy ? t('match.reading') : t('match.nothing')}
        </p>
      ) : (
        <p className={classes.lead}>{t('match.lead')}</p>
      )}
      {hasNames && <NamesSection {...props} names={names} open={open.names} />}
      {words.length > 0 && <WordsSection {...props} words={words} open={open.words} />}
      {codes.length > 0 && <CodesSection {...props} codes={codes} open={open.codes} />}
      {documents.length > 0 && <DocumentsSection {...props} documents={documents} open={open.documents} />}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { StudyDetail } from '../../server/http/contract.ts';
import { studyQuery } from '../api/queries.ts';
import { EmptyStudy, isEmptyStudy } from './empty-study.tsx';
import { Loaded } from './loaded.tsx';
import { Page } from './page.tsx';
import { Problem } from './problem.tsx';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly children: (study: StudyDetail) => ReactNode;
  /** Shows the page also when the study holds nothing yet. */
  readonly evenEmpty?: boolean;
};

/** The study that the address names, for the pages about one study. */
export function WithStudy({ children, evenEmpty = false }: Props) {
  const { t } = useLanguage();
  const { study = '' } = useParams();
  const query = useQuery(studyQuery(study));
  if (query.isError) {
    return (
      <Page title={t('nav.study')}>
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!query.data) {
    return (
      <Page title={t('nav.study')}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return isEmptyStudy(query.data) && !evenEmpty ? <EmptyStudy study={query.data} /> : children(query.data);
}

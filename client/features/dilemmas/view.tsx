import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { MeasuresView, PartialRecipe, StudyDetail } from '../../../server/http/contract.ts';
import { measuresProgressAddress, measuresQuery } from '../../api/measures.ts';
import { networkQuery } from '../../api/queries.ts';
import { changeRecipe } from '../../state/recipe.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Measuring } from '../../ui/measuring.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { RunNote } from '../../ui/run-note.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { DilemmaTable } from './dilemma-table.tsx';
import classes from './dilemmas.module.css';
import { type Group, groups } from './groups.ts';
import { shownFirst } from './shown-first.ts';
import { TalkAndStructure } from './talk-and-structure.tsx';

/** Talk is counted over the whole study, so structure beside it is measured over the whole study too, with each municipality as a part. */
const wholeStudy = (recipe: PartialRecipe): PartialRecipe =>
  changeRecipe(recipe, { municipalities: undefined, districts: undefined });

const ofStudyOnly = { family: 'dilemmas', by: 'study' } as const;

function DilemmasPage() {
  return <WithStudy>{(study) => <DilemmasBody key={study.id} study={study} />}</WithStudy>;
}

function DilemmasBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, language } = useLanguage();
  const { address } = useAddress();
  const [params, setParams] = useSearchParams();
  const group = groups.find((one) => one === params.get('group')) ?? 'municipality';
  const network = useQuery(networkQuery(study.id, address.recipe, address.sizeBy, language));
  const recipe = wholeStudy(address.recipe);
  const talk = useQuery(measuresQuery(study.id, recipe, shownFirst));
  // Asked for once what is shown first is there: the service computes in the order in which it is asked.
  const isTalkThere = talk.data !== undefined && !talk.isPlaceholderData;
  const whole = useQuery({ ...measuresQuery(study.id, recipe, ofStudyOnly), enabled: isTalkThere });
  const ofStudy = whole.isPlaceholderData ? null : (whole.data ?? null);
  const problem = whole.isError ? <Problem error={whole.error} onRetry={() => void whole.refetch()} /> : null;
  return (
    <Page
      wide
      title={t('dilemmas.title', { study: text(study.card.title) })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
    >
      <p className={classes.honest}>{t('dilemmas.honest')}</p>
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} />
      <Loaded query={talk} waiting={<Measuring address={measuresProgressAddress(study.id, recipe, shownFirst)} />}>
        {(ofTalk) => (
          <>
            {problem ?? (
              <TalkAndStructure
                view={ofStudy ?? ofTalk}
                waiting={ofStudy ? null : <Measuring address={measuresProgressAddress(study.id, recipe, ofStudyOnly)} />}
              />
            )}
            <NativeSelect
              className={classes.group ?? ''}
              label={t('dilemmas.group')}
              value={group}
              onChange={(event) => {
                const next = event.currentTarget.value;
                setParams((now) => new URLSearchParams([...[...now].filter(([name]) => name !== 'group'), ['group', next]]), {
                  replace: true,
                  preventScrollReset: true,
                });
              }}
              data={groups.map((one) => ({ value: one, label: t(`dilemmas.by.${one}`) }))}
            />
            <Outdated query={talk}>
              <ByGroup study={study} talk={ofTalk} whole={ofStudy} wholeFailed={whole.isError} group={group} />
            </Outdated>
            {ofStudy && <RunNote measures={ofStudy.measures} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type ByGroupProps = {
  readonly study: StudyDetail;
  readonly talk: MeasuresView;
  /** Null = being computed. */
  readonly whole: MeasuresView | null;
  /** Whether the whole study could not be measured: said, with a way on, above. */
  readonly wholeFailed: boolean;
  readonly group: Group;
};

/** What shows in the parts is asked for once the whole study is there: the service then has both ready. */
function ByGroup({ study, talk, whole, wholeFailed, group }: ByGroupProps) {
  const { address } = useAddress();
  const recipe = wholeStudy(address.recipe);
  const parts = useQuery({
    ...measuresQuery(study.id, recipe, { family: 'dilemmas', by: group }),
    enabled: whole !== null,
  });
  const ofParts = parts.isPlaceholderData ? null : (parts.data ?? null);
  const only = address.recipe.municipalities ?? [];
  return (
    <>
      {parts.isError && <Problem error={parts.error} onRetry={() => void parts.refetch()} />}
      <DilemmaTable
        key={group}
        study={study}
        recipe={recipe}
        talk={talk}
        whole={whole}
        parts={ofParts}
        wholeFailed={wholeFailed}
        partsFailed={parts.isError}
        group={group}
        only={only}
      />
    </>
  );
}

export const dilemmasView: View = { path: '/studies/:study/dilemmas', title: 'nav.dilemmas', Component: DilemmasPage };

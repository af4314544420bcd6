import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { compareOfferQuery, useStopComparison } from '../../api/compare.ts';
import { networkQuery } from '../../api/queries.ts';
import { readUnits, writeUnits } from '../../state/compare-address.ts';
import { changeRecipe } from '../../state/recipe.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { ChooseNetworks } from './choose-networks.tsx';
import { CompareCaveats } from './compare-caveats.tsx';
import { CompareProgress } from './compare-progress.tsx';
import { CompareTable } from './compare-table.tsx';
import { useComparison } from './use-comparison.ts';

function ComparePage() {
  return <WithStudy>{(study) => <CompareBody key={study.id} study={study} />}</WithStudy>;
}

function CompareBody({ study }: { readonly study: StudyDetail }) {
  const { t, language } = useLanguage();
  const { params, address, setUnits } = useUnits();
  // Each network has its own place; how it is built is the same for all.
  const recipe = changeRecipe(address.recipe, { municipalities: undefined, districts: undefined });
  const units = readUnits(params);
  const offer = useQuery(compareOfferQuery(study.id, recipe));
  const network = useQuery(networkQuery(study.id, recipe, null, language));
  const comparison = useComparison(study.id, recipe, units);
  const stop = useStopComparison(study.id, recipe, units);
  const run = comparison.data;
  return (
    <Page wide title={t('compare.title')} badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}>
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} withPlace={false} />
      <CompareCaveats synthetic={study.card.nature === 'synthetic'} />
      <Loaded query={offer}>
        {(choices) => <ChooseNetworks key={units.join('|')} offer={choices} chosen={units} onChoose={setUnits} />}
      </Loaded>
      {comparison.isError && <Problem error={comparison.error} onRetry={() => void comparison.refetch()} />}
      {units.length >= 2 && !comparison.isError && (
        <CompareProgress
          run={run}
          stopping={stop.isPending}
          onStop={() => run && stop.mutate(run.id)}
          onAgain={() => void comparison.refetch()}
        />
      )}
      {run?.result && <CompareTable study={study.id} id={run.id} result={run.result} />}
    </Page>
  );
}

function useUnits() {
  const { params, address, setParams } = useAddress();
  return {
    params,
    address,
    setUnits: (words: readonly string[]) => setParams((now) => writeUnits(now, words), { preventScrollReset: true }),
  };
}

export const compareView: View = { path: '/studies/:study/compare', title: 'nav.compare', Component: ComparePage };

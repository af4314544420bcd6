import { Badge, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { networkQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { SampleNotice } from '../../ui/sample-notice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { FigureMenu } from './figure-menu.tsx';
import classes from './network.module.css';
import { loadMap, NetworkStage } from './network-stage.tsx';

function NetworkPage() {
  useEffect(() => void loadMap(), []);
  return <WithStudy>{(study) => <NetworkBody key={study.id} study={study} />}</WithStudy>;
}

function NetworkBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, language, list } = useLanguage();
  const { address } = useAddress();
  const query = useQuery(networkQuery(study.id, address.recipe, address.sizeBy, language));
  const places = address.recipe.municipalities ?? [];
  const where = places.length > 0 ? list(places) : text(study.card.title);
  return (
    <Page
      wide
      title={t('network.title', { where })}
      badge={
        study.card.nature === 'synthetic' && (
          <Badge variant="outline" radius="sm" className={classes.synthetic ?? ''} title={t('natureHint.synthetic')}>
            {t('nature.synthetic')}
          </Badge>
        )
      }
      actions={<FigureMenu study={study.id} recipe={query.data?.recipe ?? null} />}
    >
      <RecipeBar study={study} recipe={query.data?.recipe ?? null} withSize />
      <SampleNotice network={query.data} />
      {query.isError ? (
        <div className={classes.problem}>
          <Problem error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : query.data ? (
        <NetworkStage study={study} view={query.data} refreshing={query.isPlaceholderData} />
      ) : (
        <div className={classes.problem} role="status" aria-busy="true" aria-label={t('loading')}>
          <Skeleton height={480} radius="md" />
        </div>
      )}
    </Page>
  );
}

export const networkView: View = { path: '/studies/:study/network', title: 'nav.network', Component: NetworkPage };

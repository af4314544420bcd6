import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { indicatorsQuery, networkQuery, resultsQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { DownloadMenu } from './download-menu.tsx';
import classes from './indicators.module.css';
import { NetworkValues } from './network-values.tsx';
import { NodeValues } from './node-values.tsx';

function IndicatorsPage() {
  return <WithStudy>{(study) => <IndicatorsBody key={study.id} study={study} />}</WithStudy>;
}

function IndicatorsBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, list, language } = useLanguage();
  const { address } = useAddress();
  const described = useQuery(indicatorsQuery);
  const results = useQuery(resultsQuery(study.id, address.recipe));
  const network = useQuery(networkQuery(study.id, address.recipe, address.sizeBy, language));
  const places = address.recipe.municipalities ?? [];
  return (
    <Page
      wide
      title={t('indicators.title', { where: places.length > 0 ? list(places) : text(study.card.title) })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      actions={<DownloadMenu study={study.id} />}
    >
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} />
      <Loaded query={described}>
        {({ indicators }) => (
          <Loaded query={results}>
            {(found) => (
              <Tabs defaultValue={address.indicator ? 'node' : 'network'} mt="md" keepMounted={false}>
                <Tabs.List>
                  <Tabs.Tab value="network">{t('indicators.ofNetwork')}</Tabs.Tab>
                  <Tabs.Tab value="node">{t('indicators.ofNodes')}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="network" className={classes.panel ?? ''}>
                  <NetworkValues study={study} indicators={indicators} results={found} />
                </Tabs.Panel>
                <Tabs.Panel value="node" className={classes.panel ?? ''}>
                  <NodeValues study={study} indicators={indicators} results={found} />
                </Tabs.Panel>
              </Tabs>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

export const indicatorsView: View = { path: '/studies/:study/indicators', title: 'nav.indicators', Component: IndicatorsPage };

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IndicatorView, StudyDetail, Text } from '../../../server/http/contract.ts';
import { indicatorsQuery, networkQuery, resultsQuery } from '../../api/queries.ts';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { Page } from '../../ui/page.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { SampleNotice } from '../../ui/sample-notice.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { DownloadMenu } from './download-menu.tsx';
import classes from './indicators.module.css';
import { NetworkValues } from './network-values.tsx';
import { NodeValues } from './node-values.tsx';
import { TieValues } from './tie-values.tsx';
import { TwoModeValues } from './two-mode-values.tsx';

function IndicatorsPage() {
  return <WithStudy>{(study) => <IndicatorsBody key={study.id} study={study} />}</WithStudy>;
}

function IndicatorsBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, list, language } = useLanguage();
  const { address, change } = useAddress();
  const described = useQuery(indicatorsQuery);
  const results = useQuery(resultsQuery(study.id, address.recipe));
  const network = useQuery(networkQuery(study.id, address.recipe, address.sizeBy, language));
  const places = address.recipe.municipalities ?? [];
  // What ties weigh is known once the network is there.
  const weightUnit = network.isPlaceholderData ? undefined : network.data?.weightUnitLabel;
  const shown = useMemo(() => inUnitOf(weightUnit, described.data?.indicators ?? []), [weightUnit, described.data]);
  return (
    <Page
      wide
      title={t('indicators.title', { where: places.length > 0 ? list(places) : text(study.card.title) })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      actions={<DownloadMenu study={study.id} />}
    >
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} />
      <SampleNotice network={network.data} />
      <Loaded query={described}>
        {({ twoMode }) => (
          <Loaded query={results}>
            {(found) => (
              <Tabs
                defaultValue={partOf(address, shown)}
                mt="md"
                keepMounted={false}
                onChange={(part) => change({ side: part === 'twoMode' ? (address.side ?? 'event') : null })}
              >
                <Tabs.List>
                  <Tabs.Tab value="network">{t('indicators.ofNetwork')}</Tabs.Tab>
                  <Tabs.Tab value="node">{t('indicators.ofNodes')}</Tabs.Tab>
                  <Tabs.Tab value="tie">{t('indicators.ofTies')}</Tabs.Tab>
                  <Tabs.Tab value="twoMode">{t('indicators.ofTwoMode')}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="network" className={classes.panel ?? ''}>
                  <Outdated query={results}>
                    <NetworkValues study={study} indicators={shown} results={found} />
                  </Outdated>
                </Tabs.Panel>
                <Tabs.Panel value="node" className={classes.panel ?? ''}>
                  <Outdated query={results}>
                    <NodeValues study={study} indicators={shown} results={found} />
                  </Outdated>
                </Tabs.Panel>
                <Tabs.Panel value="tie" className={classes.panel ?? ''}>
                  <TieValues study={study} indicators={shown} />
                </Tabs.Panel>
                <Tabs.Panel value="twoMode" className={classes.panel ?? ''}>
                  <TwoModeValues study={study} indicators={twoMode} />
                </Tabs.Panel>
              </Tabs>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** The indicators with what they count in this network, where they count in the weight of its ties. */
function inUnitOf(weightUnit: Text | undefined, indicators: readonly IndicatorView[]): readonly IndicatorView[] {
  if (weightUnit === undefined) return indicators;
  return indicators.map((one) => (one.inWeightUnit ? { ...one, unit: weightUnit } : one));
}

/** The part of the page that a link leads to. */
function partOf({ indicator, side }: Address, indicators: readonly IndicatorView[]): 'network' | 'node' | 'tie' | 'twoMode' {
  if (side !== null) return 'twoMode';
  if (indicator === null) return 'network';
  const found = indicators.find(
    ({ id, parameters }) => id === indicator || (parameters.length > 0 && indicator.startsWith(`${id}_`)),
  );
  return found?.scope ?? 'node';
}

export const indicatorsView: View = { path: '/studies/:study/indicators', title: 'nav.indicators', Component: IndicatorsPage };

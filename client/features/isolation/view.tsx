import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { measuresProgressAddress, measuresQuery } from '../../api/measures.ts';
import { organisationsQuery } from '../../api/organisations-queries.ts';
import { networkQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { readWhatIf, writeWhatIf } from '../../state/what-if.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Measuring } from '../../ui/measuring.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { Page } from '../../ui/page.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { Services } from './services.tsx';
import { WhatIf } from './what-if.tsx';

/** What the page shows of each service. */
const ofServices = { measures: ['isolation', 'single_person_ties', 'open_referrals'], by: 'organisation' } as const;

function IsolationPage() {
  return <WithStudy>{(study) => <IsolationBody key={study.id} study={study} />}</WithStudy>;
}

function IsolationBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, list, language } = useLanguage();
  const { address, params, setParams } = useAddress();
  const { recipe } = address;
  const network = useQuery(networkQuery(study.id, recipe, address.sizeBy, language));
  const names = useQuery(organisationsQuery(study.id));
  const measured = useQuery(measuresQuery(study.id, recipe, ofServices));
  const places = recipe.municipalities ?? [];
  const where = places.length > 0 ? list(places) : text(study.card.title);
  const thinking = readWhatIf(params).open;
  const toggle = (): void => setParams((now) => writeWhatIf(now, { open: !thinking }), { preventScrollReset: true });
  return (
    <Page
      wide
      title={thinking ? t('whatIf.title', { where }) : t('isolation.title', { where })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      lead={thinking ? t('whatIf.lead') : t('isolation.lead')}
      actions={
        <Button variant="default" onClick={toggle}>
          {thinking ? t('whatIf.back') : t('whatIf.open')}
        </Button>
      }
    >
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} />
      <Loaded query={names}>
        {({ organisations }) =>
          thinking ? (
            <Loaded query={network}>{(drawn) => <WhatIf study={study} organisations={organisations} network={drawn} />}</Loaded>
          ) : (
            <Loaded query={measured} waiting={<Measuring address={measuresProgressAddress(study.id, recipe, ofServices)} />}>
              {(view) => (
                <Outdated query={measured}>
                  <Services study={study} organisations={organisations} measures={view} />
                </Outdated>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

export const isolationView: View = { path: '/studies/:study/isolation', title: 'nav.isolation', Component: IsolationPage };

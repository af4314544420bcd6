import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { measuresQuery } from '../../api/measures.ts';
import { organisationsQuery } from '../../api/organisations-queries.ts';
import { networkQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { readWhatIf, writeWhatIf } from '../../state/what-if.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { Services } from './services.tsx';
import { WhatIf } from './what-if.tsx';

function IsolationPage() {
  return <WithStudy>{(study) => <IsolationBody key={study.id} study={study} />}</WithStudy>;
}

function IsolationBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, list, language } = useLanguage();
  const { address, params, setParams } = useAddress();
  const { recipe } = address;
  const network = useQuery(networkQuery(study.id, recipe, address.sizeBy, language));
  const names = useQuery(organisationsQuery(study.id));
  const isolation = useQuery(measuresQuery(study.id, recipe, { family: 'isolation', by: 'organisation' }));
  const collaboration = useQuery(measuresQuery(study.id, recipe, { family: 'collaboration', by: 'organisation' }));
  const referrals = useQuery(measuresQuery(study.id, recipe, { family: 'referrals', by: 'organisation' }));
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
            <WhatIf study={study} organisations={organisations} network={network.data} />
          ) : (
            <Loaded query={isolation}>
              {(classes) => (
                <Loaded query={collaboration}>
                  {(ties) => (
                    <Loaded query={referrals}>
                      {(sent) => (
                        <Services study={study} organisations={organisations} isolation={classes} ties={ties} referrals={sent} />
                      )}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

export const isolationView: View = { path: '/studies/:study/isolation', title: 'nav.isolation', Component: IsolationPage };

import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { measuresQuery } from '../../api/measures.ts';
import { organisationsQuery } from '../../api/organisations-queries.ts';
import { networkQuery } from '../../api/queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { RecipeBar } from '../../ui/recipe-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { Services } from './services.tsx';

function IsolationPage() {
  return <WithStudy>{(study) => <IsolationBody key={study.id} study={study} />}</WithStudy>;
}

function IsolationBody({ study }: { readonly study: StudyDetail }) {
  const { t, text, list, language } = useLanguage();
  const { address } = useAddress();
  const { recipe } = address;
  const network = useQuery(networkQuery(study.id, recipe, address.sizeBy, language));
  const names = useQuery(organisationsQuery(study.id));
  const isolation = useQuery(measuresQuery(study.id, recipe, { family: 'isolation', by: 'organisation' }));
  const collaboration = useQuery(measuresQuery(study.id, recipe, { family: 'collaboration', by: 'organisation' }));
  const referrals = useQuery(measuresQuery(study.id, recipe, { family: 'referrals', by: 'organisation' }));
  const places = recipe.municipalities ?? [];
  return (
    <Page
      wide
      title={t('isolation.title', { where: places.length > 0 ? list(places) : text(study.card.title) })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      lead={t('isolation.lead')}
    >
      <RecipeBar study={study} recipe={network.data?.recipe ?? null} />
      <Loaded query={names}>
        {({ organisations }) => (
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
        )}
      </Loaded>
    </Page>
  );
}

export const isolationView: View = { path: '/studies/:study/isolation', title: 'nav.isolation', Component: IsolationPage };

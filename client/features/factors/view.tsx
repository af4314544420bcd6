import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { measuresQuery } from '../../api/measures.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { FactorTable } from './factor-table.tsx';
import classes from './factors.module.css';

function FactorsPage() {
  return <WithStudy>{(study) => <FactorsBody key={study.id} study={study} />}</WithStudy>;
}

/** What people say does not depend on how the network is made: of the recipe only the municipality is chosen here. */
function FactorsBody({ study }: { readonly study: StudyDetail }) {
  const { t, text } = useLanguage();
  const { address, edit } = useAddress();
  const whole = useQuery(measuresQuery(study.id, {}, { family: 'factors', by: 'study' }));
  const parts = useQuery(measuresQuery(study.id, {}, { family: 'factors', by: 'municipality' }));
  const [place = '', another] = address.recipe.municipalities ?? [];
  const chosen = another === undefined ? place : '';
  return (
    <Page
      wide
      title={t('factors.title', { where: chosen === '' ? text(study.card.title) : chosen })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      lead={t('factors.lead')}
    >
      <NativeSelect
        className={classes.place ?? ''}
        label={t('recipe.municipality')}
        value={chosen}
        onChange={(event) => {
          const name = event.currentTarget.value;
          edit({ municipalities: name === '' ? undefined : [name], districts: undefined });
        }}
        data={[
          { value: '', label: t('recipe.allMunicipalities') },
          ...study.municipalities.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      <Loaded query={whole}>
        {(ofStudy) => (
          <Loaded query={parts}>
            {(ofPlaces) => (
              <FactorTable key={chosen} study={study} whole={ofStudy} places={ofPlaces} place={chosen === '' ? null : chosen} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

export const factorsView: View = { path: '/studies/:study/factors', title: 'nav.factors', Component: FactorsPage };

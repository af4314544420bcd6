import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { measuresProgressAddress, measuresQuery } from '../../api/measures.ts';
import { useAddress } from '../../state/use-address.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Measuring } from '../../ui/measuring.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { placesOf } from './factor-levels.ts';
import { FactorTable } from './factor-table.tsx';
import classes from './factors.module.css';
import { PracticeTable } from './practice-table.tsx';

/** What the two tables of the page show. */
const shown = {
  measures: ['factor_prevalence', 'factor_present', 'factor_hindering', 'factor_wished', 'factor_gap', 'factor_level_share'],
} as const;
const ofStudyOnly = { ...shown, by: 'study' } as const;
const ofMunicipalities = { ...shown, by: 'municipality' } as const;

function FactorsPage() {
  return <WithStudy>{(study) => <FactorsBody key={study.id} study={study} />}</WithStudy>;
}

/** What people say does not depend on how the network is made: of the recipe only the municipality is chosen here. */
function FactorsBody({ study }: { readonly study: StudyDetail }) {
  const { t, text } = useLanguage();
  const { address, edit, params, setParams } = useAddress();
  const whole = useQuery(measuresQuery(study.id, {}, ofStudyOnly));
  const parts = useQuery(measuresQuery(study.id, {}, ofMunicipalities));
  const [place = '', another] = address.recipe.municipalities ?? [];
  const chosen = another === undefined ? place : '';
  const sideBySide = params.get('table') === 'practices';
  return (
    <Page
      wide
      title={t('factors.title', { where: chosen === '' ? text(study.card.title) : chosen })}
      badge={study.card.nature === 'synthetic' && <NatureBadge nature="synthetic" />}
      lead={t('factors.lead')}
    >
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('factors.faces')}
          value={sideBySide ? 'practices' : 'factors'}
          onChange={(face) =>
            setParams(
              (now) => {
                const next = new URLSearchParams(now);
                if (face === 'practices') next.set('table', face);
                else next.delete('table');
                return next;
              },
              { replace: true, preventScrollReset: true },
            )
          }
          data={[
            { value: 'factors', label: t('factors.face.factors') },
            { value: 'practices', label: t('factors.face.practices') },
          ]}
        />
        {!sideBySide && (
          <NativeSelect
            className={classes.place ?? ''}
            aria-label={t('recipe.municipality')}
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
        )}
      </div>
      <Loaded query={whole} waiting={<Measuring address={measuresProgressAddress(study.id, {}, ofStudyOnly)} />}>
        {(ofStudy) => (
          <Loaded query={parts}>
            {(ofPlaces) => {
              const names = placesOf(ofPlaces);
              return sideBySide && names.length > 0 ? (
                <PracticeTable study={study} whole={ofStudy} places={ofPlaces} names={names} />
              ) : (
                <FactorTable
                  key={chosen}
                  study={study}
                  whole={ofStudy}
                  places={ofPlaces}
                  place={chosen === '' || sideBySide ? null : chosen}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

export const factorsView: View = { path: '/studies/:study/factors', title: 'nav.factors', Component: FactorsPage };

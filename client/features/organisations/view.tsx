import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationNames, StudyDetail } from '../../../server/http/contract.ts';
import { organisationsQuery } from '../../api/organisations-queries.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import { AllOrganisations } from './all-organisations.tsx';
import { History } from './history.tsx';
import { ToPlace } from './to-place.tsx';
import { Twins } from './twins.tsx';

function OrganisationsPage() {
  return <WithStudy>{(study) => <OrganisationsBody key={study.id} detail={study} />}</WithStudy>;
}

function OrganisationsBody({ detail }: { readonly detail: StudyDetail }) {
  const { t, text } = useLanguage();
  const query = useQuery(organisationsQuery(detail.id));
  // What is opened first goes by what the study holds now, not by what it held when somebody last looked.
  const isOld = query.isFetching && !query.isFetchedAfterMount;
  return (
    <Page title={t('organisations.title')} lead={t('organisations.lead', { study: text(detail.card.title) })}>
      <Loaded query={query}>{(names) => !isOld && <Faces detail={detail} names={names} />}</Loaded>
    </Page>
  );
}

const faces = ['place', 'twins', 'all', 'history'] as const;
type Face = (typeof faces)[number];

function Faces({ detail, names }: { readonly detail: StudyDetail; readonly names: OrganisationNames }) {
  const { t } = useLanguage();
  // What asks for something is opened first; where somebody is, they stay.
  const [face, setFace] = useState<Face>(names.unplaced.length > 0 ? 'place' : names.twins.length > 0 ? 'twins' : 'all');
  const counts: Readonly<Record<Face, number>> = {
    place: names.unplaced.length,
    twins: names.twins.length,
    all: names.organisations.length,
    history: names.decisions.length,
  };
  return (
    <Tabs value={face} onChange={(value) => setFace(faces.find((one) => one === value) ?? 'all')} keepMounted={false}>
      <Tabs.List aria-label={t('organisations.faces')} mb="md">
        {faces.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`organisations.face.${one}`, { count: counts[one] })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="place">
        <ToPlace detail={detail} names={names} />
      </Tabs.Panel>
      <Tabs.Panel value="twins">
        <Twins study={detail.id} names={names} />
      </Tabs.Panel>
      <Tabs.Panel value="all">
        <AllOrganisations study={detail.id} names={names} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History study={detail.id} names={names} />
      </Tabs.Panel>
    </Tabs>
  );
}

export const organisationsView: View = {
  path: '/studies/:study/organisations',
  title: 'nav.organisations',
  Component: OrganisationsPage,
};

import { Alert, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StudySummary } from '../../../server/http/contract.ts';
import { studiesQuery } from '../../api/queries.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { View } from '../../ui/view.ts';
import { NewStudyForm } from './new-study-form.tsx';
import classes from './studies.module.css';
import { StudyCard } from './study-card.tsx';

function StudiesPage() {
  const { t } = useLanguage();
  const [making, setMaking] = useState(false);
  const query = useQuery(studiesQuery);
  return (
    <Page
      title={t('studies.title')}
      lead={t('studies.lead')}
      actions={
        <Button leftSection={<PlusIcon size={16} />} onClick={() => setMaking(true)}>
          {t('studies.new')}
        </Button>
      }
    >
      <NewStudyForm open={making} onClose={() => setMaking(false)} />
      <Loaded query={query}>
        {({ studies }) => (
          <>
            <Group
              title={t('studies.own')}
              studies={studies.filter((study) => study.card.nature === 'own')}
              empty={
                <Alert variant="light">
                  <Text size="sm">
                    {t('studies.noneOwn')} {studies.length > 0 && t('studies.lookAround')}
                  </Text>
                </Alert>
              }
            />
            <Group title={t('studies.examples')} studies={studies.filter((study) => study.card.nature !== 'own')} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type GroupProps = { readonly title: string; readonly studies: readonly StudySummary[]; readonly empty?: React.ReactNode };

function Group({ title, studies, empty }: GroupProps) {
  if (studies.length === 0 && !empty) return null;
  return (
    <section className={classes.group}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {studies.length === 0 ? (
        empty
      ) : (
        <ul className={classes.cards}>
          {studies.map((study) => (
            <li key={study.id}>
              <StudyCard study={study} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export const studiesView: View = { path: '/', title: 'nav.studies', Component: StudiesPage };

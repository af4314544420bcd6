import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { StudyDetail } from '../../../server/http/contract.ts';
import { href, keepLanguage } from '../../state/address.ts';
import { writeRecipe } from '../../state/recipe.ts';
import { isEmptyStudy } from '../../ui/empty-study.tsx';
import { UploadIcon } from '../../ui/icons.tsx';
import { ImportsTable } from '../../ui/imports-table.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { pathFor, studyPath, type View } from '../../ui/view.ts';
import { WithStudy } from '../../ui/with-study.tsx';
import classes from './studies.module.css';
import { StudyFacts } from './study-facts.tsx';

function StudyPage() {
  return <WithStudy evenEmpty>{(study) => <StudyBody key={study.id} detail={study} />}</WithStudy>;
}

function StudyBody({ detail }: { readonly detail: StudyDetail }) {
  const { t, text } = useLanguage();
  const [params] = useSearchParams();
  const importLink = href(pathFor('/studies/:study/import', detail.id), keepLanguage(params));
  const isEmpty = isEmptyStudy(detail);
  return (
    <Page
      title={text(detail.card.title)}
      badge={<NatureBadge nature={detail.card.nature} />}
      lead={text(detail.card.description)}
      actions={
        <Button component={Link} to={importLink} variant={isEmpty ? 'filled' : 'default'} leftSection={<UploadIcon size={16} />}>
          {t('study.import')}
        </Button>
      }
    >
      {isEmpty ? (
        <Alert variant="light" title={t('study.emptyTitle')}>
          <Text size="sm">{t('study.empty')}</Text>
        </Alert>
      ) : (
        <Section title={t('study.networks')}>
          <Places detail={detail} />
        </Section>
      )}
      <Section title={t('study.contents')}>
        <StudyFacts detail={detail} />
      </Section>
      <Section title={t('imports.title')}>
        <ImportsTable study={detail.id} />
      </Section>
    </Page>
  );
}

/** One way in per municipality, and one for all of them together where that is another network. */
function Places({ detail }: { readonly detail: StudyDetail }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const language = keepLanguage(params);
  const path = pathFor('/studies/:study/network', detail.id);
  const { municipalities } = detail;
  const isOne = municipalities.length === 1 && municipalities[0]?.organisations === detail.counts.organisations;
  return (
    <ul className={classes.places}>
      {municipalities.map((place) => (
        <li key={place.name} className={classes.place}>
          <Anchor component={Link} to={href(path, writeRecipe(language, { municipalities: [place.name] }))} fw={600}>
            {t('study.openNetwork', { name: place.name })}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('count.organisations', { count: place.organisations })}
            {place.districts.length > 0 && ` · ${t('count.districts', { count: place.districts.length })}`}
          </Text>
        </li>
      ))}
      {!isOne && (
        <li className={classes.place}>
          <Anchor component={Link} to={href(path, language)} fw={600}>
            {t('study.openAll')}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('count.organisations', { count: detail.counts.organisations })}
          </Text>
        </li>
      )}
    </ul>
  );
}

export const studyView: View = { path: studyPath, title: 'nav.study', Component: StudyPage };

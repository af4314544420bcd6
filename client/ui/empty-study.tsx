import { Button, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { StudyDetail } from '../../server/http/contract.ts';
import { href, keepLanguage } from '../state/address.ts';
import { UploadIcon } from './icons.tsx';
import { Page } from './page.tsx';
import { useLanguage } from './use-language.ts';
import { pathFor } from './view.ts';

export function isEmptyStudy(study: StudyDetail): boolean {
  return Object.values(study.counts).every((count) => count === 0);
}

/** In place of a page that has nothing to show yet: what to do first. */
export function EmptyStudy({ study }: { readonly study: StudyDetail }) {
  const { t, text } = useLanguage();
  const [params] = useSearchParams();
  return (
    <Page title={text(study.card.title)}>
      <Text fw={600}>{t('study.emptyTitle')}</Text>
      <Text maw="72ch" my="sm">
        {t('study.empty')}
      </Text>
      <Button
        component={Link}
        to={href(pathFor('/studies/:study/import', study.id), keepLanguage(params))}
        leftSection={<UploadIcon size={16} />}
      >
        {t('study.import')}
      </Button>
    </Page>
  );
}

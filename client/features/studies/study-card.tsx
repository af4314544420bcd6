import { ActionIcon, Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { StudySummary } from '../../../server/http/contract.ts';
import { useRemoveStudy } from '../../api/queries.ts';
import { href, keepLanguage } from '../../state/address.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import { NatureBadge } from '../../ui/nature-badge.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { pathFor, studyPath } from '../../ui/view.ts';
import classes from './studies.module.css';

/** A study in the list: what it is, how much it holds, the way in, and its removal. */
export function StudyCard({ study }: { readonly study: StudySummary }) {
  const { t, text } = useLanguage();
  const [params] = useSearchParams();
  const [asked, setAsked] = useState(false);
  const remove = useRemoveStudy();
  const { said, failed } = useNotify();
  const { counts } = study;
  const title = text(study.card.title);
  const parts = [
    t('count.organisations', { count: counts.organisations }),
    counts.relations > 0 && t('count.relations', { count: counts.relations }),
    counts.coding > 0 && t('count.passages', { count: counts.coding }),
    counts.contacts > 0 && t('count.contacts', { count: counts.contacts }),
  ].filter(Boolean);

  const removeIt = () =>
    remove.mutate(study.id, {
      onSuccess: () => said(t('studies.removed', { title })),
      onError: failed,
      onSettled: () => setAsked(false),
    });

  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <Anchor component={Link} to={href(pathFor(studyPath, study.id), keepLanguage(params))} inherit>
            {title}
          </Anchor>
        </h3>
        <NatureBadge nature={study.card.nature} />
      </div>
      <p className={classes.about}>{text(study.card.description)}</p>
      <div className={classes.foot}>
        <span>{parts.join(' · ')}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('studies.remove', { title })}
          title={t('studies.remove', { title })}
          onClick={() => setAsked(true)}
        >
          <TrashIcon size={16} />
        </ActionIcon>
      </div>
      <Confirm
        open={asked}
        title={t('studies.removeTitle')}
        action={t('studies.removeAction')}
        dangerous
        pending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={removeIt}
      >
        {t('studies.removeQuestion', { title })}
      </Confirm>
    </article>
  );
}

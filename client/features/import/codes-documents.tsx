import { Button, Checkbox, Text } from '@mantine/core';
import { answerDocuments, type GatheredDocument, isPlaced, type Speaking, speakingIn } from '../../state/code-choices.ts';
import { foldName } from '../../state/plan.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useSteadyList } from '../../ui/use-steady-list.ts';
import { SpeakerFields } from './codes-speaker.tsx';
import classes from './match.module.css';
import type { MatchProps } from './match-model.ts';
import { usePicked } from './match-picked.ts';
import { MatchSection } from './match-section.tsx';

type Props = MatchProps & { readonly documents: readonly GatheredDocument[]; readonly open: number };

const keyOf = ({ document }: GatheredDocument): string => foldName(document);

/** Who speaks in the documents of a coding tool: an organisation, or a parent or researcher who speaks for none. */
export function DocumentsSection({ documents, open, plan, onPlan, busy, organisations, municipalities, kinds }: Props) {
  const { t } = useLanguage();
  const { picked, pick, clear } = usePicked();
  const isSaid = ({ document }: GatheredDocument): boolean => Object.values(speakingIn(plan, document)).some(Boolean);
  const listed = useSteadyList(documents, keyOf, (one) => busy || isSaid(one));
  const chosen = listed.filter((one) => picked.has(keyOf(one)));
  const answer = (list: readonly GatheredDocument[], change: Partial<Speaking>): void =>
    onPlan(
      answerDocuments(
        plan,
        list.map(({ document }) => document),
        change,
      ),
    );
  const others = { organisations, municipalities, kinds };

  return (
    <MatchSection title={t('match.documents')} lead={t('match.documentsLead')} open={open}>
      {chosen.length > 1 && (
        <section className={classes.bulk} aria-label={t('codes.bulkDocuments')}>
          <Text span size="sm" fw={600}>
            {t('codes.pickedDocuments', { count: chosen.length })}
          </Text>
          <SpeakerFields
            {...others}
            label={t('codes.pickedDocuments', { count: chosen.length })}
            speaking={shared(chosen.map(({ document }) => speakingIn(plan, document)))}
            onChange={(change) => answer(chosen, change)}
          />
          <Button size="xs" variant="subtle" onClick={clear}>
            {t('codes.bulkClear')}
          </Button>
        </section>
      )}
      <table className={classes.codes}>
        <thead>
          <tr>
            <td>
              <Checkbox
                size="sm"
                aria-label={t('codes.pickAllDocuments')}
                checked={chosen.length === listed.length}
                indeterminate={chosen.length > 0 && chosen.length < listed.length}
                onChange={(event) => pick(listed.map(keyOf), event.currentTarget.checked)}
              />
            </td>
            <th scope="col">{t('codes.document')}</th>
            <th scope="col">{t('codes.speaks')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => {
            const speaking = speakingIn(plan, one.document);
            return (
              <tr key={keyOf(one)}>
                <td>
                  <Checkbox
                    size="sm"
                    aria-label={t('codes.pick', { code: one.document })}
                    checked={picked.has(keyOf(one))}
                    onChange={(event) => pick([keyOf(one)], event.currentTarget.checked)}
                  />
                </td>
                <th scope="row">
                  {one.document}
                  {one.count > 0 && <span className={classes.facts}>{t('count.passages', { count: one.count })}</span>}
                </th>
                <td>
                  <div className={classes.choice}>
                    <SpeakerFields
                      {...others}
                      label={one.document}
                      speaking={speaking}
                      onChange={(change) => answer([one], change)}
                    />
                    {isPlaced(speaking) && (
                      <span className={classes.placed}>
                        <CheckIcon size={14} /> {t('codes.placed')}
                      </span>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </MatchSection>
  );
}

/** What documents have in common. */
function shared(all: readonly Speaking[]): Speaking {
  const common = <K extends keyof Speaking>(key: K): Speaking[K] | null => {
    const [first, ...rest] = all.map((one) => one[key]);
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  };
  return { org_id: common('org_id'), municipality: common('municipality'), respondent_role: common('respondent_role') };
}

import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { NetworkView, OrganisationNames, PartialRecipe, ScenarioCard, StudyDetail } from '../../../server/http/contract.ts';
import { scenariosQuery, whatIfQuery } from '../../api/scenarios.ts';
import { writeRecipe } from '../../state/recipe.ts';
import { useAddress } from '../../state/use-address.ts';
import {
  newThought,
  readWhatIf,
  type Thought,
  type ThoughtAct,
  type Thoughts,
  think,
  thoughtAt,
  type WhatIfAddress,
  withThought,
  writeWhatIf,
} from '../../state/what-if.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Outdated } from '../../ui/outdated.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './what-if.module.css';
import { WhatIfAdd } from './what-if-add.tsx';
import { NamesContext, namesOf } from './what-if-names.ts';
import { WhatIfOutcome } from './what-if-outcome.tsx';
import { WhatIfPicture } from './what-if-picture.tsx';
import { WhatIfSave } from './what-if-save.tsx';
import { WhatIfSaved } from './what-if-saved.tsx';
import { WhatIfSteps } from './what-if-steps.tsx';

type Props = {
  readonly study: StudyDetail;
  readonly organisations: OrganisationNames['organisations'];
  /** The network as it is. */
  readonly network: NetworkView;
};

/**
 * A thought experiment on the services of the page: its steps on the left, before and after beside them. What is computed and shown is what
 * the address says, so that recipe and steps change together, and going back in the browser goes back in the thought.
 */
export function WhatIf({ study, organisations, network }: Props) {
  const { t } = useLanguage();
  const { address, params, setParams } = useAddress();
  const { recipe } = address;
  const { service, saved, changes } = useMemo(() => readWhatIf(params), [params]);
  const [thoughts, setThoughts] = useState<Thoughts>(new Map());
  const thought = thoughtAt(thoughts, changes);
  const list = useQuery(scenariosQuery(study.id));
  const scenarios = list.data?.scenarios ?? [];
  const known = scenarios.find(({ id }) => id === saved);
  const card = known && !known.removed ? known : null;
  // Until something is typed, a saved scenario gives its name; also to a link to it.
  const [typed, setTyped] = useState<{ readonly of: string | null; readonly name: string } | null>(null);
  const name = (typed?.of === saved ? typed.name : null) ?? known?.scenario.name ?? '';
  if (typed !== null && typed.of === saved && typed.name === card?.scenario.name) setTyped(null);
  const title = name.trim() || t('whatIf.unnamed');
  const outcome = useQuery(whatIfQuery(study.id, recipe, title, changes));
  const names = useMemo(() => namesOf(organisations, changes), [organisations, changes]);
  const services = useMemo(() => {
    const gone = new Set(changes.flatMap((change) => (change.kind === 'remove-organisation' ? [change.organisation] : [])));
    const added = changes.flatMap((change) => (change.kind === 'add-organisation' ? [change.organisation] : []));
    return [...network.nodes.map(({ id }) => id), ...added].filter((id) => !gone.has(id));
  }, [network, changes]);
  const place = recipe.municipalities?.length === 1 ? (recipe.municipalities[0] ?? null) : null;
  const municipality = organisations.find(({ id }) => id === service)?.municipality ?? place;

  const write = (change: Partial<WhatIfAddress>, replace = true): void =>
    setParams((now) => writeWhatIf(now, change), { replace, preventScrollReset: true });
  const remember = (next: Thought): void => setThoughts((now) => withThought(now, next));
  const perform = (done: ThoughtAct): void => {
    const next = think(thought, done);
    remember(next);
    write({ changes: next.changes }, false);
  };
  const open = (next: ScenarioCard): void => {
    remember(newThought(next.scenario.changes));
    setTyped(null);
    const whatIf = { saved: next.id, changes: next.scenario.changes };
    // A thought is read on the network that it was thought on.
    // Fields of a whole recipe, some left out.
    const changed = next.recipeChanges as PartialRecipe;
    setParams((now) => writeWhatIf(writeRecipe(now, changed), whatIf), { preventScrollReset: true });
  };

  return (
    <NamesContext value={names}>
      <Alert className={classes.banner ?? ''} color="yellow" variant="light" role="note">
        {t('whatIf.banner')}
      </Alert>
      <div className={classes.columns}>
        <div className={classes.side}>
          <WhatIfAdd
            study={study.id}
            recipe={recipe}
            service={service}
            onService={(id) => write({ service: id })}
            services={services}
            municipality={municipality}
            changes={changes}
            onAdd={(change) => perform({ kind: 'add', change })}
          />
          <WhatIfSteps thought={thought} view={outcome.data} act={perform} />
          {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
          <WhatIfSaved study={study.id} scenarios={scenarios} open={saved} onOpen={open} />
        </div>
        <div className={classes.outcome}>
          {changes.length === 0 ? (
            <p className={classes.quiet}>{t('whatIf.begin')}</p>
          ) : (
            <>
              <WhatIfSave
                study={study.id}
                recipe={recipe}
                name={name}
                onName={(next) => setTyped({ of: saved, name: next })}
                changes={changes}
                card={card}
                onSaved={(next) => {
                  setTyped({ of: next.id, name: next.scenario.name });
                  write({ saved: next.id });
                }}
              />
              {card?.dataChanged && <p className={classes.warn}>{t('whatIf.dataChangedOpen')}</p>}
              <Loaded query={outcome}>
                {(view) => (
                  <div aria-live="polite" aria-busy={outcome.isFetching}>
                    <Outdated query={outcome}>
                      <WhatIfOutcome view={view} service={service} />
                      <details className={classes.figure}>
                        <summary>{t('whatIf.figure')}</summary>
                        <WhatIfPicture study={study.id} recipe={recipe} name={title} changes={changes} words={view.words} />
                      </details>
                    </Outdated>
                  </div>
                )}
              </Loaded>
            </>
          )}
        </div>
      </div>
    </NamesContext>
  );
}

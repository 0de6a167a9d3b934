import type { ResultOf } from '@graphql-typed-document-node/core';
import { Button, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showDay } from '@perisai/sdk/calendar';
import { documentKey, useCommand } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../page/day-field.tsx';
import { useLanguage } from '../page/language.ts';
import { Notice } from '../page/notice.tsx';
import { changesKey } from './agent-changes.tsx';
import { agentById, assignTerritory } from './agent-documents.ts';
import { useDistricts } from './agent-filters.tsx';
import type { AgentDetail } from './agent-page.tsx';
import styles from './edit.module.css';
import { ErrorSummary } from './error-summary.tsx';
import { createIntention } from './intention.ts';
import { SaveProblem } from './save-problem.tsx';
import { type Assignment, assignmentProblems, emptyAssignment } from './territory-assignment.ts';
import { dayAfter } from './timeline.ts';
import { putIntoLists } from './use-agent-pages.ts';

type Outcome = ResultOf<typeof assignTerritory>['assignTerritory'];
type Refusal = Extract<Outcome, { __typename: 'TerritoryRefused' }>['because'];

interface Props {
  readonly agent: AgentDetail;
  readonly onDone: () => void;
}

export function AssignTerritoryForm({ agent, onDone }: Props) {
  const { t } = useTranslation();
  const ids = useId();
  const [typed, setTyped] = useState<Assignment>(emptyAssignment);
  const [tried, setTried] = useState(0);
  const { send, command, refusal } = useAssign(agent, onDone);
  const found = tried === 0 ? [] : assignmentProblems(typed);
  const words = (field: keyof Assignment) => {
    const problem = found.find((one) => one.field === field)?.problem;
    return problem === undefined ? null : t(`edit.territory.${problem}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (assignmentProblems(typed).length === 0 && !command.isPending) send(typed).catch(() => undefined);
  };
  const fields = found.map(({ field }) => ({ target: `${ids}-${field}`, words: words(field) ?? '' }));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary tried={tried} problems={fields} />
      {refusal === null ? null : <RefusalNotice because={refusal} />}
      <DistrictField
        id={`${ids}-district`}
        value={typed.district}
        error={words('district')}
        onChange={(district) => setTyped({ ...typed, district })}
      />
      <div className={styles.dates}>
        <DayField
          id={`${ids}-from`}
          label={t('edit.territory.from')}
          value={typed.from}
          error={words('from')}
          onChange={(from) => setTyped({ ...typed, from })}
        />
        <DayField
          id={`${ids}-until`}
          label={t('edit.territory.until')}
          value={typed.until}
          error={words('until')}
          onChange={(until) => setTyped({ ...typed, until })}
        />
      </div>
      <Textarea
        id={`${ids}-reason`}
        label={t('edit.reason')}
        description={t('edit.territory.reasonHint')}
        value={typed.reason}
        error={words('reason')}
        onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <SaveProblem problem={command.error} />
      <div className={styles.buttons}>
        <Button type="submit" loading={command.isPending}>
          {t('edit.territory.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Sends one assignment; the same content goes under the same key, however often it is sent. */
function useAssign(agent: AgentDetail, onDone: () => void) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const districts = useDistricts();
  const command = useCommand(assignTerritory);
  const [keyFor] = useState(() => createIntention());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async ({ district, from, until, reason }: Assignment) => {
    if (district === null || from === null) return;
    setRefusal(null);
    // A person names the last day; the service takes the first day after it.
    const end = until === null ? null : dayAfter(until);
    const content = { agentId: agent.id, districtCode: district, from, until: end, reason: reason.trim() };
    const input = { ...content, idempotencyKey: keyFor(content) };
    const { assignTerritory: outcome } = await command.mutateAsync({ input });
    if (outcome.__typename === 'TerritoryRefused') return setRefusal(outcome.because);
    putIntoLists(queries, outcome.agent);
    void queries.invalidateQueries({ queryKey: documentKey(agentById, { id: agent.id }) });
    void queries.invalidateQueries({ queryKey: [changesKey, agent.id] });
    const name = districts.find(({ code }) => code === district)?.name ?? district;
    notifications.show({
      message: t('edit.territory.saved', { district: name, day: showDay(from, language) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
    onDone();
  };
  return { send, command, refusal };
}

interface DistrictProps {
  readonly id: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (district: string | null) => void;
}

function DistrictField({ id, value, error, onChange }: DistrictProps) {
  const { t } = useTranslation();
  const districts = useDistricts();
  return (
    <Select
      id={id}
      label={t('edit.territory.district')}
      placeholder={t('edit.territory.districtHint')}
      data={districts.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
      value={value}
      error={error}
      onChange={onChange}
      nothingFoundMessage={t('edit.territory.districtNone')}
      searchable
      openOnFocus={false}
      data-autofocus
      required
    />
  );
}

function RefusalNotice({ because }: { readonly because: Refusal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('edit.territory.refused')}</strong>
      </p>
      <ul className={styles.reasons}>
        {because.map(({ rule, text, legalBasis }) => (
          <li key={rule}>
            {text[language]}
            {legalBasis === null ? null : (
              <p className={styles.basis}>
                {t('edit.territory.basis', {
                  instrument: legalBasis.instrument,
                  article: legalBasis.article,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

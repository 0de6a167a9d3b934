import type { ResultOf } from '@graphql-typed-document-node/core';
import { notifications } from '@mantine/notifications';
import { type Day, showDay } from '@perisai/sdk/calendar';
import { useCommand } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistricts } from '../../page/districts.ts';
import { useLanguage } from '../../page/language.ts';
import { createIntention } from '../../page/saving/intention.ts';
import { dayAfter } from '../../page/timeline.ts';
import { assignTerritory } from '../agent-documents.ts';
import type { AgentDetail } from '../agent-row.ts';
import { keepSaved } from '../kept-answers.ts';
import type { Assignment } from './territory-assignment.ts';

type Outcome = ResultOf<typeof assignTerritory>['assignTerritory'];
export type Refusal = Extract<Outcome, { __typename: 'TerritoryRefused' }>['because'];

/** Sends one assignment; the same content goes under the same key, however often it is sent. */
export function useAssign(agent: AgentDetail, onDone: () => void) {
  const queries = useQueryClient();
  const command = useCommand(assignTerritory);
  const tell = useTellAssigned();
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
    keepSaved(queries, outcome.agent);
    tell(district, from);
    onDone();
  };
  return { send, command, refusal };
}

function useTellAssigned() {
  const { t } = useTranslation();
  const language = useLanguage();
  const districts = useDistricts();
  return (code: string, from: Day) => {
    const district = districts.find((one) => one.code === code)?.name ?? code;
    notifications.show({
      message: t('edit.territory.saved', { district, day: showDay(from, language) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
  };
}

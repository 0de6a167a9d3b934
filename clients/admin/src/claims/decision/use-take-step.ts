import type { VariablesOf } from '@graphql-typed-document-node/core';
import { notifications } from '@mantine/notifications';
import type { TypedDocument } from '@perisai/sdk/client';
import { useCommand } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepTakenFragment } from '../../gql/graphql.ts';
import { createIntention } from '../../page/saving/intention.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import { useAskAnew } from '../use-claim.ts';

interface Named {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly version: number;
}

type Conflicting = Extract<StepTakenFragment, { __typename: 'ClaimConflict' }>['claim'];
type Refusal = Extract<StepTakenFragment, { __typename: 'ClaimRefused' }>['because'];

/** What was seen when the step was prepared, and what somebody else made of it meanwhile. */
export interface Conflict {
  readonly seen: ClaimDetail;
  readonly now: Conflicting;
}

type Step<Variables> = TypedDocument<{ taken: StepTakenFragment }, Variables>;

/** What a step needs beside the claim that it is taken on. */
type ContentOf<Document> =
  VariablesOf<Document> extends { input: infer Input } ? Omit<Input, keyof Named> : never;

/** One step on one claim, on the version that was seen; the same content goes under the same key, however often it is sent. */
export function useTakeStep<Document extends Step<never>>(document: Document, claim: ClaimDetail) {
  const command = useCommand(document as unknown as Step<{ input: Named }>);
  const askAnew = useAskAnew();
  const tell = useTell();
  const [keyFor] = useState(() => createIntention());
  const [seen, setSeen] = useState({ claim, version: claim.version });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (content: ContentOf<Document>, onDone: () => void) => {
    setRefusal(null);
    const named = { id: claim.id, version: seen.version, ...content };
    const input = { ...named, idempotencyKey: keyFor(named) };
    const { taken } = await command.mutateAsync({ input });
    if (taken.__typename === 'ClaimRefused') return setRefusal(taken.because);
    if (taken.__typename === 'ClaimConflict') {
      setConflict({ seen: seen.claim, now: taken.claim });
      setSeen({ claim: seen.claim, version: taken.claim.version });
      return;
    }
    setConflict(null);
    tell(taken.claim);
    onDone();
    await askAnew(claim.id);
  };
  return {
    take: (content: ContentOf<Document>, onDone: () => void) => {
      // What failed is shown by `problem`.
      if (!command.isPending) send(content, onDone).catch(() => undefined);
    },
    isPending: command.isPending,
    problem: command.error,
    conflict,
    refusal,
    lookAtIt: () => askAnew(claim.id),
  };
}

export type TakenStep = Pick<
  ReturnType<typeof useTakeStep>,
  'isPending' | 'problem' | 'conflict' | 'refusal' | 'lookAtIt'
>;

function useTell() {
  const { t } = useTranslation();
  return ({ number, status }: Pick<Conflicting, 'number' | 'status'>) =>
    notifications.show({
      message: t('decision.saved', { number, status: t(`claimRow.status.${status}`) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
}

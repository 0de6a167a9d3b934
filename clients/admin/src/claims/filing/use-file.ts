import type { ResultOf } from '@graphql-typed-document-node/core';
import { notifications } from '@mantine/notifications';
import { useCommand } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FileClaimInput } from '../../gql/graphql.ts';
import { usePath } from '../../page/language.ts';
import { createIntention } from '../../page/saving/intention.ts';
import { useAskAnew } from '../use-claim.ts';
import { fileClaim } from './filing-operations.ts';

type Refusal = Extract<ResultOf<typeof fileClaim>['filed'], { __typename: 'ClaimRefused' }>['because'];

/** Files one claim, once, however often it is sent; then the claim is opened. */
export function useFile() {
  const { t } = useTranslation();
  const command = useCommand(fileClaim);
  const navigate = useNavigate();
  const path = usePath();
  const askAnew = useAskAnew();
  const [keyFor] = useState(() => createIntention());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (content: Omit<FileClaimInput, 'idempotencyKey'>) => {
    setRefusal(null);
    const { filed } = await command.mutateAsync({ input: { ...content, idempotencyKey: keyFor(content) } });
    if (filed.__typename === 'ClaimRefused') return setRefusal(filed.because);
    const { id, number, status } = filed.claim;
    notifications.show({
      message: t('decision.saved', { number, status: t(`claimRow.status.${status}`) }),
      closeButtonProps: { 'aria-label': t('page.dismiss') },
    });
    await askAnew(id);
    await navigate(path(`/klaim/${id}`));
  };
  return {
    file: (content: Omit<FileClaimInput, 'idempotencyKey'>) => {
      // What failed is shown by `problem`.
      if (!command.isPending) send(content).catch(() => undefined);
    },
    isPending: command.isPending,
    problem: command.error,
    refusal,
  };
}

import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Late } from './late.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { PagesAnswer } from './use-pages.ts';

interface Props {
  readonly answer: PagesAnswer;
  readonly children: ReactNode;
}

/** Around rows that come in pages: what failed, what is awaited, and the way to more. */
export function PagesFrame({ answer, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? (
        <Late>
          <Skeleton height={120} radius={4} />
        </Late>
      ) : null}
      {children}
      {answer.hasNextPage ? (
        <Button
          variant="default"
          size="xs"
          mt={12}
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {t('page.more')}
        </Button>
      ) : null}
    </>
  );
}

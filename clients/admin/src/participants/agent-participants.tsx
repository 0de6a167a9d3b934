import type { ResultOf } from '@graphql-typed-document-node/core';
import { Button, Skeleton } from '@mantine/core';
import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { isProblem, type ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../page/card.tsx';
import { useLanguage } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { MaskedNumber } from '../page/masked.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import styles from './agent-participants.module.css';
import { CoverageMark } from './coverage-mark.tsx';
import { participantsOfAgent } from './participant-documents.ts';

type Answer = ResultOf<typeof participantsOfAgent>;

function pageOf({ node }: Answer) {
  return node !== null && 'participants' in node ? node.participants : null;
}

type Row = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

/** The participants that the agent serves, twenty at a time. */
export function AgentParticipants({ agentId }: { readonly agentId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const answer = useInfiniteQuery<
    Answer,
    ProblemError,
    InfiniteData<Answer>,
    readonly unknown[],
    string | null
  >({
    queryKey: ['agent-participants', agentId],
    queryFn: ({ pageParam, signal }) =>
      client.request(participantsOfAgent, { id: agentId, after: pageParam }, { signal }),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const info = pageOf(last)?.pageInfo;
      return info?.hasNextPage === true ? info.endCursor : null;
    },
  });
  const first = answer.data?.pages[0];
  const total = first === undefined ? null : (pageOf(first)?.totalCount ?? null);
  const rows = answer.data?.pages.flatMap((page) => pageOf(page)?.nodes ?? []) ?? [];
  const shown = total === null ? '' : showCount(Math.min(total, 10_000), language);
  return (
    <Card
      heading={t('participants.heading')}
      {...(total === null || total === 0
        ? {}
        : {
            aside: t('participants.count', {
              count: total,
              shown: total > 10_000 ? t('agents.manyMore', { count: shown }) : shown,
            }),
          })}
    >
      {answer.error === null ? null : isProblem(answer.error, 'FORBIDDEN') ? (
        <p className="quiet">{t('participants.noAccess')}</p>
      ) : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? (
        <Late>
          <Skeleton height={160} radius={4} />
        </Late>
      ) : null}
      {total === 0 ? <p className="quiet">{t('participants.none')}</p> : null}
      {rows.length === 0 ? null : <ParticipantTable rows={rows} />}
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
    </Card>
  );
}

function ParticipantTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.frame} aria-label={t('participants.heading')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('participants.name')}</th>
            <th scope="col">{t('participants.coverage')}</th>
            <th scope="col">{t('participants.district')}</th>
            <th scope="col">{t('participants.registered')}</th>
            <th scope="col">{t('participants.kpj')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, kpj, district, registeredOn, coverage }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <CoverageMark status={coverage.status} />
                {coverage.paidThrough === null ? null : (
                  <span className={styles.under}>
                    {t('participants.paidThrough', {
                      month: showMonth(coverage.paidThrough, language, 'short'),
                    })}
                  </span>
                )}
              </td>
              <td>{district.name}</td>
              <td className="number">{showDay(registeredOn, language, 'short')}</td>
              <td>
                <MaskedNumber value={kpj} word={t('agents.masked')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

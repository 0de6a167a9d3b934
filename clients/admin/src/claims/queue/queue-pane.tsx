import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountWords } from '../../page/count-words.ts';
import { Late } from '../../page/late.tsx';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import styles from './queue.module.css';
import { QueueFilters } from './queue-filters.tsx';
import { QueueRow } from './queue-row.tsx';
import type { Queue, QueuedClaim } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';

interface Props {
  readonly queue: Queue;
  readonly openId: string | null;
  /** The way to a new claim, for who files them. */
  readonly filing: ReactNode;
}

/** Which claim first: those whose clock runs by the days that are left, the others in a group of their own. */
export function QueuePane({ queue, openId, filing }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  useQueueKeys(list);
  useOpenRowInSight(list, openId, queue.rows.length);
  const { rows, ignored } = queue;
  const running = rows.filter(({ daysLeft }) => daysLeft !== null);
  const standing = rows.filter(({ daysLeft }) => daysLeft === null);
  return (
    <section ref={list} className={styles.pane} aria-label={t('claims.queue')}>
      <Heading queue={queue} filing={filing} isAlone={openId === null} />
      <QueueFilters queue={queue} />
      {ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: ignored.join(', ') })}</Notice>
      )}
      <Waiting queue={queue} />
      <div className={styles.rows} aria-busy={queue.isPlaceholderData}>
        <Group heading={t('claims.running', { shown: running.length })} rows={running} openId={openId} />
        <Group heading={standingHeading(queue, standing.length, t)} rows={standing} openId={openId} />
      </div>
      {queue.hasNextPage ? (
        <Button
          variant="default"
          loading={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          {t('page.more')}
        </Button>
      ) : null}
      <p className={styles.hint}>{t('claims.hint')}</p>
    </section>
  );
}

/** A claim that is opened by its address may stand far down. */
function useOpenRowInSight(list: RefObject<HTMLElement | null>, openId: string | null, count: number): void {
  useEffect(() => {
    if (openId !== null && count > 0)
      list.current?.querySelector('a[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [list, openId, count]);
}

function standingHeading({ state }: Queue, shown: number, t: ReturnType<typeof useTranslation>['t']): string {
  const isOver = ['PAID', 'REJECTED', 'LAPSED', 'WITHDRAWN'].includes(state.status ?? '');
  return isOver ? t('claims.over', { shown }) : t('claims.standing', { shown });
}

function Heading({ queue, filing, isAlone }: Omit<Props, 'openId'> & { readonly isAlone: boolean }) {
  const { t } = useTranslation();
  const count = useCountWords();
  const { total, rows } = queue;
  const late = rows.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
  const words =
    total === null
      ? t('claims.title')
      : late > 0
        ? t('claims.headingLate', { count: total, shown: count(total), late })
        : t('claims.heading', { count: total, shown: count(total) });
  const Name = isAlone ? 'h1' : 'h2';
  return (
    <header className={styles.head}>
      <Name className={styles.title} aria-live="polite">
        {words}
      </Name>
      {filing}
    </header>
  );
}

function Waiting({ queue }: Pick<Props, 'queue'>) {
  const { t } = useTranslation();
  const { error, isPending, total, state, change } = queue;
  if (error !== null) return <ProblemNotice problem={error} onRetry={() => void queue.refetch()} />;
  if (isPending)
    return (
      <Late>
        <div role="status" aria-label={t('page.loading')} className={styles.waiting}>
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} height={48} radius={4} />
          ))}
        </div>
      </Late>
    );
  if (total !== 0) return null;
  if (state.program === null && state.status === null) return <p className="quiet">{t('claims.empty')}</p>;
  return (
    <div className={styles.empty}>
      <p>{t('claims.emptyFilter')}</p>
      <Button variant="default" size="xs" onClick={() => change({ program: null, status: null })}>
        {t('claims.clear')}
      </Button>
    </div>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly rows: readonly QueuedClaim[];
  readonly openId: string | null;
}

function Group({ heading, rows, openId }: GroupProps) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <>
      <p id={id} className={styles.group}>
        {heading}
      </p>
      <ul className={styles.list} aria-labelledby={id}>
        {rows.map((claim) => (
          <li key={claim.id}>
            <QueueRow claim={claim} isOpen={claim.id === openId} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { Notice } from '../page/notice.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useOpenForPrint } from '../page/use-open-for-print.ts';
import { useTitle } from '../page/use-title.ts';
import { topicsOf } from './parameter.ts';
import { ParameterFilters } from './parameter-filters.tsx';
import { ParameterTopic } from './parameter-topic.tsx';
import styles from './parameters.module.css';
import { type ParametersView, useParameters } from './use-parameters.ts';

/** Every value that the rules read: which holds on which day, from where, and how well it is known. */
export function ParametersPage() {
  const { t } = useTranslation();
  const view = useParameters();
  const { answer, shown, all, ignored } = view;
  useTitle(`${t('parameters.title')} · ${t('app.title')}`);
  useOpenForPrint();
  return (
    <div className={styles.page}>
      <Heading view={view} />
      <ParameterFilters view={view} />
      {ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: ignored.join(', ') })}</Notice>
      )}
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? <Waiting /> : null}
      {all.length > 0 && shown.length === 0 ? <NothingFound view={view} /> : null}
      <div className={styles.topics} aria-busy={answer.isPlaceholderData}>
        {topicsOf(shown).map((group) => (
          <ParameterTopic key={group.topic} group={group} view={view} />
        ))}
      </div>
    </div>
  );
}

function Heading({ view: { all, shown, day, answer } }: { readonly view: ParametersView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const held = all.filter((one) => one.held !== null);
  const sure = shown.filter((one) => one.held?.legalBasis.confidence === 'REGULATION');
  return (
    <div className={styles.heading}>
      <div>
        <h1 aria-live="polite">{words()}</h1>
        {answer.data === undefined ? null : (
          <p className="quiet">{t('parameters.lead', { count: sure.length })}</p>
        )}
      </div>
      <Button
        className="no-print"
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('parameters.print')}
      </Button>
    </div>
  );

  function words(): string {
    if (answer.data === undefined) return t('parameters.title');
    const count = held.length;
    const total = showCount(count, language);
    if (shown.length < all.length)
      return t('parameters.found', {
        count: shown.length,
        shown: showCount(shown.length, language),
        total: showCount(all.length, language),
      });
    return t('parameters.heading', { count, shown: total, day: showDay(day, language) });
  }
}

function NothingFound({ view: { change } }: { readonly view: ParametersView }) {
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <p role="status">{t('parameters.empty')}</p>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => change({ text: '', confidence: null, key: null })}
      >
        {t('parameters.all')}
      </Button>
    </div>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Late>
      <div role="status" aria-label={t('page.loading')} className={styles.topics}>
        <Skeleton height={240} radius={8} />
        <Skeleton height={240} radius={8} />
      </div>
    </Late>
  );
}

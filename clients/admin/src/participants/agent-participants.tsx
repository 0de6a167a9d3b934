import type { ResultOf } from '@graphql-typed-document-node/core';
import { showDay, showMonth } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../page/card.tsx';
import { useCountWords } from '../page/count-words.ts';
import { useLanguage } from '../page/language.ts';
import { MaskedNumber } from '../page/masked.tsx';
import { PagesFrame } from '../page/pages-frame.tsx';
import { usePages } from '../page/use-pages.ts';
import styles from './agent-participants.module.css';
import { CoverageMark } from './coverage-mark.tsx';
import { useParticipantAddress } from './participant-address.ts';
import { participantsOfAgent } from './participant-documents.ts';

function pageOf({ node }: ResultOf<typeof participantsOfAgent>) {
  return node !== null && 'participants' in node ? node.participants : null;
}

type Row = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

/** The participants that the agent serves, twenty at a time. */
export function AgentParticipants({ agentId: id }: { readonly agentId: string }) {
  const { t } = useTranslation();
  const words = useCountWords();
  const answer = usePages({ key: ['agent-participants', id], document: participantsOfAgent, id, pageOf });
  const { rows, total } = answer;
  const count =
    total === null || total === 0 ? null : t('participants.count', { count: total, shown: words(total) });
  return (
    <Card heading={t('participants.heading')} {...(count === null ? {} : { aside: count })}>
      <PagesFrame answer={answer}>
        {total === 0 ? <p className="quiet">{t('participants.none')}</p> : null}
        {rows === null || rows.length === 0 ? null : <ParticipantTable rows={rows} />}
      </PagesFrame>
    </Card>
  );
}

const columns = ['name', 'coverage', 'district', 'registered', 'kpj'] as const;

function ParticipantTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.frame} aria-label={t('participants.heading')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`participants.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ParticipantRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ParticipantRow({ row: { id, name, kpj, district, registeredOn, coverage } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addressOf = useParticipantAddress();
  const { status, paidThrough } = coverage;
  return (
    <tr>
      <th scope="row">
        <Link {...addressOf(id)}>{name}</Link>
      </th>
      <td>
        <CoverageMark status={status} />
        {paidThrough === null ? null : (
          <span className={styles.under}>
            {t('participants.paidThrough', { month: showMonth(paidThrough, language, 'short') })}
          </span>
        )}
      </td>
      <td>{district.name}</td>
      <td className="number">{showDay(registeredOn, language, 'short')}</td>
      <td>
        <MaskedNumber value={kpj} word={t('agents.masked')} />
      </td>
    </tr>
  );
}

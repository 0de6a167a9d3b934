import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import { MaskedNumber } from '../../page/masked.tsx';
import { lastDay } from '../../page/timeline.ts';
import type { AgentDetail, AgentRow } from '../agent-row.ts';
import { StatusMark } from '../status-mark.tsx';
import styles from './agent-page.module.css';

interface Props {
  readonly agent: AgentDetail;
  /** The agent on the day looked at; null before the agent's first day. */
  readonly shown: AgentRow | null;
  readonly busy: boolean;
}

export function AgentFacts({ agent, shown, busy }: Props) {
  const { t } = useTranslation();
  const masked = t('agents.masked');
  return (
    <Card heading={t('agents.facts')} busy={busy}>
      <dl className={styles.facts}>
        <dt>{t('agents.column.nik')}</dt>
        <dd>
          <MaskedNumber value={agent.nik} word={masked} />
        </dd>
        <dt>{t('agents.column.phone')}</dt>
        <dd>
          {agent.phone === null ? t('agents.noPhone') : <MaskedNumber value={agent.phone} word={masked} />}
        </dd>
        <dt>{t('agents.column.status')}</dt>
        <dd>{shown === null ? t('page.none') : <StatusMark status={shown.status} />}</dd>
        <dt>{t('agents.column.agency')}</dt>
        <dd>{shown === null ? t('page.none') : (shown.agency?.name ?? t('agents.noAgency'))}</dd>
        <dt>{t('agents.column.territories')}</dt>
        <dd>{shown === null ? t('page.none') : <Territories agent={shown} />}</dd>
        <dt>{t('agents.certificate')}</dt>
        <dd>
          <Certificate certificate={agent.certificate} />
        </dd>
      </dl>
    </Card>
  );
}

function Territories({ agent: { territories } }: { readonly agent: AgentRow }) {
  const { t } = useTranslation();
  if (territories.length === 0) return t('agents.noTerritory');
  return territories.map(({ name }) => name).join(', ');
}

function Certificate({ certificate }: Pick<AgentDetail, 'certificate'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (certificate === null) return t('agents.certificateNone');
  const { number, validFrom, validUntil } = certificate;
  return t('agents.certificateUntil', {
    number,
    from: showDay(validFrom, language, 'short'),
    until: validUntil === null ? t('agents.stillHolds') : showDay(lastDay(validUntil), language, 'short'),
  });
}

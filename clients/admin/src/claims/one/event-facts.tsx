import { showDay } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** What the claim tells of its event. */
export function EventFacts({ claim: { facts } }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  if (facts === null)
    return (
      <Card heading={t('claim.told')}>
        <p className="quiet">{t('claim.beforeService')}</p>
      </Card>
    );
  const rows = useRows(facts).filter(([, value]) => value !== null);
  if (rows.length === 0 && facts.chronology === null) return null;
  return (
    <Card heading={t('claim.told')}>
      <dl className={styles.facts}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.chronology === null ? null : <p className={styles.story}>{facts.chronology}</p>}
    </Card>
  );
}

type Facts = NonNullable<ClaimDetail['facts']>;

function useRows(facts: Facts): readonly (readonly [string, ReactNode])[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { cause, outcome, deathOn, incapacityFrom, incapacityUntil, savingsGround, asked } = facts;
  const day = (value: Facts['deathOn']) => (value === null ? null : showDay(value, language));
  const absence =
    incapacityFrom === null
      ? null
      : t('claim.span', { from: day(incapacityFrom), until: day(incapacityUntil) ?? t('claim.notYet') });
  return [
    [t('claim.cause'), cause === null ? null : t(`claim.causeName.${cause}`)],
    [t('claim.outcome'), outcome === null ? null : t(`claim.outcomeName.${outcome}`)],
    [t('claim.deathOn'), day(deathOn)],
    [t('claim.incapacity'), absence],
    [t('claim.losses'), facts.losses.length === 0 ? null : facts.losses.join(', ')],
    [t('claim.ground'), savingsGround === null ? null : t(`claim.groundName.${savingsGround}`)],
    [t('claim.asked'), asked === null ? null : showRupiah(asked, language)],
    [t('claim.costs'), facts.costs.length === 0 ? null : <Costs facts={facts} />],
    [t('claim.children'), facts.children.length === 0 ? null : <Children facts={facts} />],
  ];
}

function Costs({ facts: { costs } }: { readonly facts: Facts }) {
  const language = useLanguage();
  const name = useCostName();
  return (
    <ul className={styles.costs}>
      {costs.map(({ code, amount }, at) => (
        <li key={at}>
          <span>{name(code)}</span> <span className="number">{showRupiah(amount, language)}</span>
        </li>
      ))}
    </ul>
  );
}

const costNames = [
  'MEDICAL',
  'DIAGNOSTIC',
  'TRANSPORT_LAND',
  'TRANSPORT_SEA',
  'TRANSPORT_AIR',
  'HOME_CARE',
] as const;

/** A code that this version does not know is an aid, whose own name the service gives in the lines. */
function useCostName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = costNames.find((one) => one === code);
    return known === undefined ? t('claim.cost.AID') : t(`claim.cost.${known}`);
  };
}

function Children({ facts: { children } }: { readonly facts: Facts }) {
  return (
    <ul className={styles.costs}>
      {children.map(({ name, years }) => (
        <li key={name}>
          <span>{name}</span>{' '}
          <span className="number">
            {years.map(({ schoolYear, level }) => `${level} ${schoolYear}`).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

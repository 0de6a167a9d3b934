import { showDay } from '@perisai/sdk/calendar';
import { IconCheck, IconPointFilled, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../gql/graphql.ts';
import { useLanguage } from '../language.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import type { ReasonShown } from './reason.ts';
import styles from './reason-tree.module.css';

interface Props {
  readonly reasons: readonly ReasonShown[];
  /** Adds the name of each rule and the facts it read, as the service names them. */
  readonly withFacts?: boolean;
}

/** Why the service decided so: each step in a sentence, its article beside it, the steps it rests on below it. */
export function ReasonTree({ reasons, withFacts = false }: Props) {
  return (
    <ul className={styles.tree}>
      {reasons.map((reason) => (
        <Step key={`${reason.rule} ${reason.text.en}`} reason={reason} withFacts={withFacts} />
      ))}
    </ul>
  );
}

const icons: Record<Outcome, typeof IconCheck> = {
  HOLDS: IconCheck,
  FAILS: IconX,
  INFORMATION: IconPointFilled,
};

function Step({ reason, withFacts }: { readonly reason: ReasonShown; readonly withFacts: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome, text, legalBasis, because = [] } = reason;
  const Icon = icons[outcome];
  return (
    <li>
      <div className={styles.step} data-outcome={outcome}>
        <Icon size={18} stroke={2} aria-hidden />
        <div>
          <p>
            {outcome === 'INFORMATION' ? null : (
              <span className="hidden-visually">{t(`reason.${outcome}`)}: </span>
            )}
            {text[language]}
          </p>
          {legalBasis === null ? null : (
            <p className={styles.basis}>
              {legalBasis.instrument}, {legalBasis.article}{' '}
              <ConfidenceMark confidence={legalBasis.confidence} />
            </p>
          )}
          {withFacts ? <Facts reason={reason} /> : null}
        </div>
      </div>
      {because.length === 0 ? null : <ReasonTree reasons={because} withFacts={withFacts} />}
    </li>
  );
}

function Facts({ reason: { rule, inputs, legalBasis } }: { readonly reason: ReasonShown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={styles.facts}>
      {rule}
      {inputs.map(({ name, value }) => (
        <span key={name}>
          {' '}
          · {name} = {value}
        </span>
      ))}
      {legalBasis === null
        ? null
        : ` · ${t('reason.since', { day: showDay(legalBasis.effectiveFrom, language, 'short') })}`}
    </p>
  );
}

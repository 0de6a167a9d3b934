import { showDay } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import { ReasonTree } from '../../page/reasons/reason-tree.tsx';
import { type ClaimDetail, stepsOf } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** Who comes forward, who of them is paid by the order of the law, and the article of that order. */
export function HeirsCard({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { facts, assessment, decision } = claim;
  if (facts === null || (facts.heirs.length === 0 && facts.funeralArrangedBy === null)) return null;
  const because = assessment?.because ?? decision?.because ?? [];
  const ranks = stepsOf(because).filter(({ rule }) => rule.startsWith('heirs.'));
  return (
    <Card heading={t('claim.heirs')}>
      <ul className={styles.heirs}>
        {facts.heirs.map((heir) => (
          <Heir key={`${heir.relation} ${heir.name}`} heir={heir} claim={claim} />
        ))}
        {facts.funeralArrangedBy === null ? null : (
          <li>
            <span>{facts.funeralArrangedBy}</span>
            <span className="quiet">{t('claim.funeral')}</span>
          </li>
        )}
      </ul>
      {ranks.length === 0 ? null : (
        <div className={styles.rank}>
          <ReasonTree reasons={ranks.map(({ because: _below, ...step }) => step)} />
        </div>
      )}
    </Card>
  );
}

type HeirTold = NonNullable<ClaimDetail['facts']>['heirs'][number];

function Heir({ heir, claim }: { readonly heir: HeirTold; readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const payees = claim.assessment?.payees ?? claim.payees;
  const paid = payees.find(({ name, relation }) => name === heir.name && relation === heir.relation);
  return (
    <li>
      <span>{heir.name}</span>
      <span className="quiet">
        {t(`claim.relation.${heir.relation}`)}
        {heir.diedOn === null
          ? null
          : `, ${t('claim.heirDied', { day: showDay(heir.diedOn, language, 'short') })}`}
      </span>
      <span className="number">
        {paid === undefined ? t('claim.notPaidHeir') : showRupiah(paid.amount, language)}
      </span>
    </li>
  );
}

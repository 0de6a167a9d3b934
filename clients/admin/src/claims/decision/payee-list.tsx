import { showRupiah } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import type { ClaimPayeeKind } from '../../gql/graphql.ts';
import { useLanguage } from '../../page/language.ts';
import { MaskedNumber } from '../../page/masked.tsx';
import type { Assessed } from '../claim-detail.ts';
import styles from './decision.module.css';

type Payee = Assessed['payees'][number];

/** Who receives what, with the bank and the end of the account. */
export function PayeeList({ payees }: { readonly payees: readonly Payee[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div>
      <h3>{t('decision.payees')}</h3>
      <ul className={styles.payees}>
        {payees.map((payee) => (
          <li key={`${payee.kind} ${payee.relation} ${payee.name}`}>
            <span>
              <PayeeName payee={payee} />
              <Account payee={payee} />
            </span>
            <span className="number">{showRupiah(payee.amount, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PayeeName({ payee: { kind, relation, name } }: { readonly payee: Payee }) {
  const { t } = useTranslation();
  const role = useRole()(kind, relation);
  return name === null ? role : t('decision.payeeNamed', { name, role: role.toLowerCase() });
}

const relations = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'PARENT_IN_LAW',
  'NAMED_IN_WILL',
] as const;

function useRole(): (kind: ClaimPayeeKind, relation: string | null) => string {
  const { t } = useTranslation();
  return (kind, relation) => {
    const known = relations.find((one) => one === relation);
    return known === undefined ? t(`decision.payee.${kind}`) : t(`claim.relation.${known}`);
  };
}

function Account({ payee: { kind, bankName, bankAccount } }: { readonly payee: Payee }) {
  const { t } = useTranslation();
  if (bankName !== null && bankAccount !== null)
    return (
      <span className={styles.account}>
        {bankName} <MaskedNumber value={bankAccount} word={t('agents.masked')} />
      </span>
    );
  const needsOne = kind === 'HEIR' || kind === 'CHILD' || kind === 'FUNERAL_ARRANGER';
  return needsOne ? <span className={styles.account}>{t('decision.noAccount')}</span> : null;
}

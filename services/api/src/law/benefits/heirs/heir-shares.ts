import { allocate } from '../../../money/allocate.ts';
import type { Money } from '../../../money/money.ts';
import type { Payer } from '../../programs.ts';
import { type Reason, reason } from '../../reason.ts';
import type { BenefitCode, BenefitComponent } from '../benefit.ts';
import { type HeirCandidate, type HeirCase, type HeirRelation, heirOrder, heirsOf } from './heirs.ts';

/** HELD: there is no heir and no rule read says who is paid; the amount waits for a person's decision. */
export type Payee =
  | { readonly kind: 'HEIR'; readonly key: string; readonly relation: HeirRelation }
  | { readonly kind: 'CHILD'; readonly key: string }
  | { readonly kind: 'PAYER'; readonly payer: Payer }
  | { readonly kind: 'FUNERAL_ARRANGER'; readonly key: string }
  | { readonly kind: 'SOCIAL_SECURITY_FUND' }
  | { readonly kind: 'HELD' };

export interface HeirShare {
  readonly payee: Payee;
  readonly code: BenefitCode;
  readonly amount: Money;
}

/** The shares of all components, in their order; together exactly what the components add up to. */
export interface HeirShares {
  readonly shares: readonly HeirShare[];
  readonly because: readonly Reason[];
}

/** A component as this rule needs it: of a scholarship with the child, of a refund with who had paid. */
export type SharedComponent = Pick<BenefitComponent, 'code' | 'amount'> & {
  readonly child?: string;
  readonly payer?: Payer;
};

/**
 * PP 44/2015 Pasal 40: who is paid which part after a death. Each part is split equally among the heirs
 * by `allocate`, sen left over to the first ones, so that nothing is lost. Without an heir the funeral
 * money goes to whoever arranged the funeral and the two grants to the Dana Jaminan Sosial; of other
 * parts no rule was read, so they are held. A scholarship is the child's own; what a donor or a government
 * had paid ahead is theirs.
 */
export function heirShares(components: readonly SharedComponent[], request: HeirCase): HeirShares {
  const { kind, heirs, because } = heirsOf(request);
  const shares = components.flatMap((part) =>
    heirs.length > 0 && isInherited(part) ? split(part, heirs) : [alone(part, request)],
  );
  return { shares, because: kind === 'heirs' ? because : [...because, ...withoutHeir(shares)] };
}

const isInherited = ({ child, payer }: SharedComponent): boolean =>
  child === undefined && (payer === undefined || payer === 'SELF');

function split({ code, amount }: SharedComponent, heirs: readonly HeirCandidate[]): readonly HeirShare[] {
  const amounts = allocate(
    amount,
    heirs.map(() => 1n),
  );
  return amounts.flatMap((share, place) => {
    const heir = heirs[place];
    if (heir === undefined) return [];
    return [{ payee: { kind: 'HEIR', key: heir.key, relation: heir.relation }, code, amount: share }];
  });
}

const alone = (part: SharedComponent, request: HeirCase): HeirShare => ({
  payee: payeeWithoutHeir(part, request),
  code: part.code,
  amount: part.amount,
});

function payeeWithoutHeir(part: SharedComponent, { funeralArrangedBy }: HeirCase): Payee {
  const { code, child, payer } = part;
  if (child !== undefined) return { kind: 'CHILD', key: child };
  if (payer !== undefined && payer !== 'SELF') return { kind: 'PAYER', payer };
  if (code === 'FUNERAL' && funeralArrangedBy !== null) {
    return { kind: 'FUNERAL_ARRANGER', key: funeralArrangedBy };
  }
  const isGrant = code === 'DEATH_GRANT' || code === 'PERIODIC_GRANT';
  return { kind: isGrant ? 'SOCIAL_SECURITY_FUND' : 'HELD' };
}

const TEXTS = {
  FUNERAL_ARRANGER: {
    id: 'Biaya pemakaman dibayar kepada yang mengurus pemakaman.',
    en: 'The funeral money is paid to whoever arranged the funeral.',
  },
  SOCIAL_SECURITY_FUND: {
    id: 'Santunan kematian dan santunan berkala diserahkan ke Dana Jaminan Sosial.',
    en: 'The death grant and the periodic grant go to the Dana Jaminan Sosial.',
  },
  HELD: {
    id: 'Bagian lain ditahan: penerimanya belum ditentukan oleh aturan yang kami baca.',
    en: 'Other parts are held: the rules that we read do not say who is paid.',
  },
} as const;

const withoutHeir = (shares: readonly HeirShare[]): readonly Reason[] =>
  (['FUNERAL_ARRANGER', 'SOCIAL_SECURITY_FUND', 'HELD'] as const)
    .filter((kind) => shares.some(({ payee }) => payee.kind === kind))
    .map((kind) =>
      reason({
        rule: `heirs.none.${kind.toLowerCase().replaceAll('_', '-')}`,
        outcome: 'INFORMATION',
        ...TEXTS[kind],
        basis: heirOrder,
      }),
    );

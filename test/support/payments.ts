import { dataOf } from './answer.ts';
import type { Api } from './api.ts';

export const recordPayment = /* GraphQL */ `
  mutation ($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      __typename
      ... on PaymentRecorded {
        replayed
        payment { id reference amount paidOn channel contributions { totalCount nodes { month amount program { code } } } }
      }
      ... on PaymentRefused { because { rule text { id en } } }
    }
  }
`;

export interface Recorded {
  readonly recordPayment: {
    readonly __typename: 'PaymentRecorded' | 'PaymentRefused';
    readonly replayed?: boolean;
    readonly payment?: { readonly id: string; readonly reference: string; readonly amount: string };
    readonly because?: readonly { readonly rule: string }[];
  };
}

export interface PaymentInput {
  readonly idempotencyKey: string;
  readonly channel: string;
  readonly reference: string;
  readonly paidOn: string;
  readonly amount: string;
  readonly payer: string;
  readonly lines: readonly {
    readonly participantId: string;
    readonly month: string;
    readonly programs: readonly string[];
  }[];
}

interface PaidContribution {
  readonly month: string;
  readonly amount: string;
  readonly payer: string;
  readonly program: { readonly code: string };
}

interface Payer {
  readonly id: string;
  readonly coverage: { readonly paidThrough: string | null };
  readonly contributions: { readonly nodes: readonly PaidContribution[] };
}

const monthAfter = (month: string): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

const toSen = (amount: string): bigint => BigInt(amount.replace('.', ''));
const fromSen = (sen: bigint): string => `${sen / 100n}.${String(sen % 100n).padStart(2, '0')}`;

/**
 * What each of some active participants would pay next: the month after the last one paid, the same programs and the
 * same amounts, because in 2024 and 2025 neither their income nor the law changes.
 */
export async function nextPayments(api: Api, count: number): Promise<readonly PaymentInput[]> {
  const document = /* GraphQL */ `
    query ($first: Int!) {
      participants(filter: { coverage: { eq: ACTIVE } }, first: $first) {
        nodes {
          id
          coverage { paidThrough }
          contributions(first: 20) { nodes { month amount payer program { code } } }
        }
      }
    }
  `;
  const { participants } = dataOf(
    await api.send<{ participants: { nodes: Payer[] } }>(document, {
      as: 'officer',
      variables: { first: count },
    }),
  );
  return participants.nodes.map(nextPayment);
}

function nextPayment({ id, coverage, contributions }: Payer, at: number): PaymentInput {
  const last = contributions.nodes.filter(({ month }) => month === coverage.paidThrough);
  return {
    idempotencyKey: `payment-${at}`,
    channel: 'BRANCH',
    reference: `STORY-${at}`,
    paidOn: '2024-12-31',
    amount: fromSen(last.reduce((sum, { amount }) => sum + toSen(amount), 0n)),
    payer: last[0]?.payer ?? 'SELF',
    lines: [
      {
        participantId: id,
        month: monthAfter(coverage.paidThrough ?? '2024-12'),
        programs: last.map(({ program }) => program.code),
      },
    ],
  };
}

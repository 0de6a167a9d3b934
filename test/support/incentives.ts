import { type Answer, dataOf } from './answer.ts';
import type { Api } from './api.ts';
import type { DemoUser } from './people.ts';

export interface IncentiveLine {
  readonly kind: string;
  readonly rule: string;
  readonly count: number;
  readonly base: string;
  readonly amount: string;
  readonly because: { readonly text: { readonly id: string } };
}

export interface IncentiveStatement {
  readonly id: string;
  readonly month: string;
  readonly sequence: number;
  readonly scheme: string;
  readonly status: string;
  readonly newParticipants: number;
  readonly total: string;
  readonly payBy: string;
  readonly agent: { readonly code: string } | null;
  readonly agency: { readonly code: string } | null;
  readonly lines: readonly IncentiveLine[];
}

export interface Prepared {
  readonly __typename: string;
  readonly statements: number;
  readonly corrections: number;
  readonly total: string;
  readonly replayed: boolean;
  readonly because?: readonly { readonly rule: string }[];
}

export const prepareStatements = /* GraphQL */ `
  mutation ($input: PrepareIncentiveStatementsInput!) {
    prepareIncentiveStatements(input: $input) {
      __typename
      ... on IncentiveStatementsPrepared { month statements corrections total replayed }
      ... on IncentiveStatementsRefused { because { rule } }
    }
  }
`;

export const approveStatement = /* GraphQL */ `
  mutation ($input: ApproveIncentiveStatementInput!) {
    approveIncentiveStatement(input: $input) {
      __typename
      ... on IncentiveStatementApproved {
        statement {
          id status total approvedAt
          ledgerEntry { id kind amount postings { nodes { amount account { code } agent { code } agency { code } } } }
        }
      }
      ... on IncentiveApprovalRefused { because { rule } }
    }
  }
`;

export async function prepare(
  api: Api,
  month: string,
  as: DemoUser = 'head',
  key = `prepare ${month} ${as}`,
): Promise<Prepared> {
  const input = { idempotencyKey: key, month };
  const sent = await api.send<{ prepareIncentiveStatements: Prepared }>(prepareStatements, {
    as,
    variables: { input },
  });
  return dataOf(sent).prepareIncentiveStatements;
}

const statementsPage = /* GraphQL */ `
  query ($month: Month!, $after: String) {
    incentiveStatements(first: 100, after: $after, filter: { month: { eq: $month } }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id month sequence scheme status newParticipants total payBy agent { code } agency { code }
        lines { kind rule count base amount because { text { id } } }
      }
    }
  }
`;

interface Page {
  readonly incentiveStatements: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly IncentiveStatement[];
  };
}

/** Every statement of a month that the caller sees. */
export async function statementsOf(
  api: Api,
  month: string,
  as: DemoUser = 'head',
): Promise<IncentiveStatement[]> {
  const all: IncentiveStatement[] = [];
  for (let after: string | null = null; ; ) {
    const sent: Answer<Page> = await api.send<Page>(statementsPage, { as, variables: { month, after } });
    const { nodes, pageInfo }: Page['incentiveStatements'] = dataOf(sent).incentiveStatements;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

export const sen = (amount: string): bigint => BigInt(amount.replace('.', ''));
export const rupiah = (amount: bigint): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
export const senOf = (lines: readonly { readonly amount: string }[]): bigint =>
  lines.reduce((sum, { amount }) => sum + sen(amount), 0n);

/** The agents' sums of the month per code, all statements together. */
export function totalsByAgent(statements: readonly IncentiveStatement[]): Record<string, string> {
  const sums: Record<string, bigint> = {};
  for (const { agent, total } of statements)
    if (agent !== null) sums[agent.code] = (sums[agent.code] ?? 0n) + sen(total);
  return Object.fromEntries(Object.entries(sums).map(([code, sum]) => [code, rupiah(sum)]));
}

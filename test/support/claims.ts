import { dataOf } from './answer.ts';
import type { Api } from './api.ts';
import { type Recorded, recordPayment } from './payments.ts';
import type { Person } from './people.ts';
import { aRegistration, type Registered, type RegisterInput, registerParticipant } from './registrations.ts';

export interface ClaimReason {
  readonly rule: string;
  readonly outcome: string;
  readonly text: { readonly id: string; readonly en: string };
  readonly legalBasis: { readonly instrument: string; readonly article: string } | null;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly because: readonly ClaimReason[];
}

export interface ShownClaim {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly amount: string | null;
  readonly filedAt: string;
  readonly completeOn: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly paidOn: string | null;
  readonly missingDocuments: readonly { readonly code: string }[];
  readonly lines: readonly { readonly code: string; readonly amount: string }[];
  readonly payees: readonly {
    readonly kind: string;
    readonly name: string | null;
    readonly bankAccount: string | null;
    readonly amount: string;
  }[];
  readonly refunds: readonly {
    readonly program: string;
    readonly months: readonly string[];
    readonly amount: string;
  }[];
  readonly transitions: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly actor: string;
    readonly reason: string | null;
  }[];
  readonly decision: {
    readonly kind: string;
    readonly amount: string;
    readonly replaysEqually: boolean;
    readonly fingerprint: string;
    readonly because: readonly ClaimReason[];
  } | null;
  readonly allowedActions: readonly string[];
  readonly letter: { readonly title: string; readonly paragraphs: readonly string[] } | null;
}

export interface ClaimAnswer {
  readonly __typename: 'ClaimChanged' | 'ClaimConflict' | 'ClaimRefused';
  readonly replayed?: boolean;
  readonly claim?: ShownClaim;
  readonly because?: readonly ClaimReason[];
}

const reasons = (depth: number): string =>
  `rule outcome text { id en } legalBasis { instrument article } inputs { name value } because { ${depth > 0 ? reasons(depth - 1) : 'rule outcome'} }`;

export const claimFields = `id number status version amount filedAt completeOn dueOn daysLeft paidOn
  missingDocuments { code } lines { code amount } payees { kind name bankAccount amount }
  refunds { program months amount } transitions { from to actor reason }
  decision { kind amount replaysEqually fingerprint because { ${reasons(2)} } }
  allowedActions letter { title paragraphs }`;

const inputTypes = {
  fileClaim: 'FileClaimInput',
  amendClaim: 'AmendClaimInput',
  receiveClaimDocuments: 'ReceiveClaimDocumentsInput',
  submitClaim: 'SubmitClaimInput',
  returnClaim: 'ReturnClaimInput',
  verifyClaim: 'VerifyClaimInput',
  determineClaim: 'DetermineClaimInput',
  rejectClaim: 'RejectClaimInput',
  payClaim: 'PayClaimInput',
  withdrawClaim: 'WithdrawClaimInput',
} as const;

export type ClaimCommand = keyof typeof inputTypes;

/** The document of a command on claims. */
export const claimCommand = (command: ClaimCommand): string => `mutation ($input: ${inputTypes[command]}!) {
  ${command}(input: $input) { __typename
    ... on ClaimChanged { replayed claim { ${claimFields} } }
    ${command === 'fileClaim' ? '' : `... on ClaimConflict { claim { ${claimFields} } }`}
    ... on ClaimRefused { because { ${reasons(3)} } } } }`;

const documentsOf = 'query ($id: ID!) { node(id: $id) { ... on Claim { documents { code required } } } }';

let keys = 0;
let payments = 0;

/** The counter, the verifier, the head and the cashier of a branch: a claim goes from one to the next. */
export class ClaimDesk {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Sends a command with a key of its own. */
  async send(command: ClaimCommand, as: Person, input: object): Promise<ClaimAnswer> {
    keys += 1;
    const variables = { input: { idempotencyKey: `claim step ${keys}`, ...input } };
    const answer = await this.#api.send<Record<string, ClaimAnswer>>(claimCommand(command), {
      as,
      variables,
    });
    const result = dataOf(answer)[command];
    if (result === undefined) throw new Error(`${command} gave nothing`);
    return result;
  }

  /** Sends a command that must succeed, and gives the claim as it is then. */
  async done(command: ClaimCommand, as: Person, input: object): Promise<ShownClaim> {
    const { claim, because, __typename } = await this.send(command, as, input);
    if (__typename !== 'ClaimChanged' || claim === undefined)
      throw new Error(`${command}: ${__typename} ${JSON.stringify(because)}`);
    return claim;
  }

  /** Sends a command that must be refused, and gives the rules that it fails. */
  async refused(command: ClaimCommand, as: Person, input: object): Promise<readonly ClaimReason[]> {
    const { because, __typename } = await this.send(command, as, input);
    if (because === undefined) throw new Error(`${command} was not refused: ${__typename}`);
    return because;
  }

  /** Receives every required document of a claim on a day. */
  async receiveAll({ id, version }: ShownClaim, receivedOn: string): Promise<ShownClaim> {
    const answer = await this.#api.send<{
      node: { documents: readonly { readonly code: string; readonly required: boolean }[] };
    }>(documentsOf, { as: 'officer', variables: { id } });
    const required = dataOf(answer).node.documents.filter((document) => document.required);
    const documents = required.map(({ code }) => ({ code, receivedOn }));
    return this.done('receiveClaimDocuments', 'officer', { id, version, documents });
  }

  /** The id of a new participant, a market trader of Kota Serang unless told otherwise. */
  async register(changes: Partial<RegisterInput>): Promise<string> {
    const answer = await this.#api.send<Registered>(registerParticipant, {
      as: 'officer',
      variables: { input: aRegistration(changes) },
    });
    const { participant, because } = dataOf(answer).registerParticipant;
    if (participant === undefined) throw new Error(JSON.stringify(because));
    return participant.id;
  }

  async pay(
    participantId: string,
    months: readonly string[],
    { paidOn, amount, programs }: Paid,
  ): Promise<void> {
    payments += 1;
    const reference = `CLAIM-STORY-${payments}`;
    const lines = months.map((month) => ({ participantId, month, programs: programs ?? ['JKK', 'JKM'] }));
    const input = {
      idempotencyKey: reference,
      channel: 'BANK',
      reference,
      paidOn,
      amount,
      payer: 'SELF',
      lines,
    };
    const answer = await this.#api.send<Recorded>(recordPayment, { as: 'officer', variables: { input } });
    const result = dataOf(answer).recordPayment;
    if (result.__typename !== 'PaymentRecorded') throw new Error(JSON.stringify(result.because));
  }
}

interface Paid {
  readonly paidOn: string;
  readonly amount: string;
  readonly programs?: readonly string[];
}

/** Every rule of a tree of reasons that fails. */
export const failingRules = (because: readonly ClaimReason[]): readonly string[] =>
  because.flatMap((step) => [
    ...(step.outcome === 'FAILS' ? [step.rule] : []),
    ...failingRules(step.because ?? []),
  ]);

/** Every rule of a tree of reasons, from the top. */
export const rulesIn = (because: readonly ClaimReason[]): readonly string[] =>
  because.flatMap((step) => [step.rule, ...rulesIn(step.because ?? [])]);

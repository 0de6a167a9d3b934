/** What a registration says unless a story says otherwise: a market trader of Kota Serang, on the demo's business day. */
export interface RegisterInput {
  readonly idempotencyKey: string;
  readonly nik: string;
  readonly name: string;
  readonly bornOn: string;
  readonly sex: string;
  readonly phone?: string | null;
  readonly districtCode: string;
  readonly villageCode?: string | null;
  readonly occupationCode: string;
  readonly income: string;
  readonly programs: readonly string[];
  readonly registeredOn: string;
  readonly agentCode?: string | null;
  readonly channel: string;
  readonly isWorking: boolean;
  readonly isHealthy: boolean;
  readonly reason: string;
}

export interface Registered {
  readonly registerParticipant: {
    readonly __typename: 'ParticipantRegistered' | 'RegistrationRefused';
    readonly replayed?: boolean;
    readonly participant?: { readonly id: string; readonly kpj: string; readonly nik: string };
    readonly registration?: {
      readonly id: string;
      readonly number: number;
      readonly slot: number;
      readonly programs: readonly string[];
      readonly income: string | null;
      readonly acquiredBy: { readonly code: string } | null;
    };
    readonly notes?: readonly { readonly rule: string }[];
    readonly because?: readonly { readonly rule: string; readonly text: { readonly id: string } }[];
    readonly fields?: readonly string[];
  };
}

export const registerParticipant = /* GraphQL */ `
  mutation ($input: RegisterParticipantInput!) {
    registerParticipant(input: $input) {
      __typename
      ... on ParticipantRegistered {
        replayed
        participant { id kpj nik name }
        registration { id number slot registeredOn programs income channel occupation { code } acquiredBy { code } }
        notes { rule text { id en } }
      }
      ... on RegistrationRefused { fields because { rule outcome text { id en } } }
    }
  }
`;

let people = 0;

/** A new person each time: born on 17 August 1990, as the NIK says too. */
export function aRegistration(changes: Partial<RegisterInput> = {}): RegisterInput {
  people += 1;
  return {
    idempotencyKey: `registration ${people}`,
    nik: `367301170890${9000 + people}`,
    name: `Peserta Cerita ${people}`,
    bornOn: '1990-08-17',
    sex: 'MALE',
    phone: '081234567890',
    districtCode: '36.73.01',
    occupationCode: '0701',
    income: '1000000.00',
    programs: ['JKK', 'JKM'],
    registeredOn: '2024-12-31',
    channel: 'BRANCH',
    isWorking: true,
    isHealthy: true,
    reason: 'formulir pendaftaran diterima',
    ...changes,
  };
}

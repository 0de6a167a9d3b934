import type { OperationId, Variables } from '../../operations/operation.ts';

type Row = Readonly<Record<string, unknown>>;
interface Rows {
  readonly nodes: readonly Row[];
}

const row = (value: unknown): Row => value as Row;
const rows = (value: unknown): readonly Row[] => (value as Rows).nodes;
const month = (value: unknown): string => String(value).slice(0, 7);
const program = (value: unknown) => ({ code: row(value)['code'], name: { id: row(value)['nameId'] } });
const code = (value: unknown) => ({ code: value });

/** The variables of our document in the types of PostGraphile's. */
export function translatedVariables(
  operation: OperationId,
  variables: Variables,
  branchId: string,
): Variables {
  const { branch: _branch, ...others } = variables;
  const firstDay = (name: string) => `${String(variables[name])}-01`;
  if (operation === 'B1') return variables;
  if (operation === 'B4') return { month: firstDay('month'), branchId };
  if (operation === 'B5') return { from: firstDay('from'), to: firstDay('to'), branchId };
  if (operation === 'B8') return { input: paymentInput(row(variables['input'])) };
  return { ...others, branchId };
}

function paymentInput({ lines, ...payment }: Row): Row {
  const [line] = lines as readonly Row[];
  return {
    ...payment,
    participant: String(line?.['participantId']).slice('par_'.length),
    month: `${String(line?.['month'])}-01`,
    programs: line?.['programs'],
  };
}

/** PostGraphile's answer in the shape of ours: other names, whole days for months, instants in another zone. */
export function translatedAnswer(operation: OperationId, data: Row): unknown {
  return answers[operation](data);
}

const answers: Readonly<Record<OperationId, (data: Row) => unknown>> = {
  B1: ({ participantByKpj }) => ({ participant: participant(row(participantByKpj)) }),
  B2: ({ allAgents }) => ({
    agents: {
      nodes: rows(allAgents).map(({ participantsByAgentId, ...agent }) => ({
        ...agent,
        participants: {
          nodes: rows(participantsByAgentId).map(({ enrolmentsByParticipantId, ...person }) => ({
            ...person,
            enrolments: rows(enrolmentsByParticipantId).map(withProgram),
          })),
        },
      })),
    },
  }),
  B3: ({ allClaims }) => ({
    claims: {
      nodes: rows(allClaims).map(({ participantByParticipantId, ...claim }) => {
        const { agentByAgentId, ...person } = row(participantByParticipantId);
        return { ...withProgram(claim), participant: { ...person, agent: agentByAgentId } };
      }),
    },
  }),
  B4: ({ allCoverageByDistricts }) => ({
    coverage: rows(allCoverageByDistricts).map((cell) => ({
      district: cell['regionByDistrictCode'],
      program: code(cell['program']),
      ...withRegistered({ active: cell['active'], grace: cell['grace'], inactive: cell['inactive'] }),
    })),
  }),
  B5: ({ allCoverageByDistricts }) => {
    const { groupedAggregates } = allCoverageByDistricts as { groupedAggregates: readonly Row[] };
    const points = groupedAggregates.map(({ keys, sum }) => ({
      month: month((keys as readonly string[])[0]),
      ...withRegistered(numbers(row(sum))),
    }));
    return { coverageTrend: points.toSorted((left, right) => (left.month < right.month ? -1 : 1)) };
  },
  B7: ({ allParticipants }) => {
    const { nodes, ...list } = allParticipants as Rows;
    const people = nodes.map(({ regionByDistrictCode, ...person }) => ({
      ...person,
      district: regionByDistrictCode,
    }));
    return { participants: { ...list, nodes: people } };
  },
  B8: ({ recordPayment }) => ({
    recordPayment: { __typename: 'PaymentRecorded', replayed: false, payment: row(recordPayment)['result'] },
  }),
};

function participant({
  agentByAgentId,
  enrolmentsByParticipantId,
  contributionsByParticipantId,
  claimsByParticipantId,
  nikMasked,
  ...person
}: Row): Row {
  return {
    ...person,
    nik: nikMasked,
    agent: agentByAgentId,
    enrolments: rows(enrolmentsByParticipantId).map(withProgram),
    contributions: {
      nodes: rows(contributionsByParticipantId).map((one) => ({
        ...one,
        month: month(one['month']),
        program: code(one['program']),
      })),
    },
    claims: { nodes: rows(claimsByParticipantId).map((one) => ({ ...one, program: code(one['program']) })) },
  };
}

const withProgram = ({ programByProgram, ...others }: Row): Row => ({
  ...others,
  program: program(programByProgram),
});

const numbers = (sums: Row): Row =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum)]));

const withRegistered = (counts: Row): Row => ({
  ...counts,
  registered: Number(counts['active']) + Number(counts['grace']) + Number(counts['inactive']),
});

import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import {
  AgentEntity,
  ClaimEntity,
  EnrolmentEntity,
  ParticipantEntity,
  ProgramEntity,
  RegionEntity,
} from './entities.ts';
import { ContributionEntity } from './payment-entities.ts';

/** A page of children for one parent: the size is part of the key. */
export interface PageKey {
  readonly id: string;
  readonly first: number;
}

export type Loaders = ReturnType<typeof loadersOf>;

/** One DataLoader for each edge, made anew for each request. */
export function loadersOf(source: DataSource, branchId: string) {
  return {
    agent: oneBy((ids) => source.getRepository(AgentEntity).findBy({ id: In([...ids]), branchId }), 'id'),
    participant: oneBy(
      (ids) => source.getRepository(ParticipantEntity).findBy({ id: In([...ids]), branchId }),
      'id',
    ),
    region: oneBy((codes) => source.getRepository(RegionEntity).findBy({ code: In([...codes]) }), 'code'),
    program: oneBy((codes) => source.getRepository(ProgramEntity).findBy({ code: In([...codes]) }), 'code'),
    enrolments: manyBy(
      (ids) =>
        source.getRepository(EnrolmentEntity).find({
          where: { participantId: In([...ids]) },
          order: { participantId: 'ASC', registrationNumber: 'ASC', programCode: 'ASC' },
        }),
      'participantId',
    ),
    participants: pages((ids, first) => participantsOf(source, { ids, first, branchId }), 'agentId'),
    contributions: pages((ids, first) => contributionsOf(source, ids, first), 'participantId'),
    claims: pages((ids, first) => claimsOf(source, ids, first), 'participantId'),
  };
}

function oneBy<Row extends object>(read: (keys: readonly string[]) => Promise<Row[]>, property: keyof Row) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const byKey = new Map((await read(keys)).map((row) => [row[property] as unknown, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

function manyBy<Row extends object>(read: (keys: readonly string[]) => Promise<Row[]>, property: keyof Row) {
  return new DataLoader<string, Row[]>(async (keys) => {
    const byKey = Map.groupBy(await read(keys), (row) => row[property] as unknown);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

function pages<Row extends object>(
  read: (ids: readonly string[], first: number) => Promise<Row[]>,
  property: keyof Row,
) {
  return new DataLoader<PageKey, Row[], string>(
    async (keys) => {
      const first = Math.max(...keys.map((key) => key.first));
      const byParent = Map.groupBy(
        await read(
          keys.map(({ id }) => id),
          first,
        ),
        (row) => row[property] as unknown,
      );
      return keys.map((key) => (byParent.get(key.id) ?? []).slice(0, key.first));
    },
    { cacheKeyFn: ({ id, first }) => `${id} ${first}` },
  );
}

interface OfAgents {
  readonly ids: readonly string[];
  readonly first: number;
  readonly branchId: string;
}

// One parent needs no window; for many, the window over each parent is what one writes after meeting the N + 1.
function participantsOf(
  source: DataSource,
  { ids, first, branchId }: OfAgents,
): Promise<ParticipantEntity[]> {
  const ranked = `select p.id, row_number() over (partition by p.agent_id order by p.id) as place
    from participants as p where p.agent_id = any (:ids) and p.branch_id = :branchId`;
  return source
    .getRepository(ParticipantEntity)
    .createQueryBuilder('participant')
    .innerJoin(`(${ranked})`, 'ranked', 'ranked.id = participant.id and ranked.place <= :first')
    .setParameters({ ids, first, branchId })
    .orderBy('participant.id')
    .getMany();
}

function contributionsOf(
  source: DataSource,
  ids: readonly string[],
  first: number,
): Promise<ContributionEntity[]> {
  const order = {
    month: 'DESC',
    participantId: 'DESC',
    programCode: 'DESC',
    registrationNumber: 'DESC',
  } as const;
  const repository = source.getRepository(ContributionEntity);
  return ids.length === 1
    ? repository.find({ where: { participantId: ids[0] ?? '' }, order, take: first })
    : repository.find({ where: { participantId: In([...ids]) }, order });
}

function claimsOf(source: DataSource, ids: readonly string[], first: number): Promise<ClaimEntity[]> {
  const order = { filedAt: 'DESC', participantId: 'DESC', id: 'DESC' } as const;
  const repository = source.getRepository(ClaimEntity);
  return ids.length === 1
    ? repository.find({ where: { participantId: ids[0] ?? '' }, order, take: first })
    : repository.find({ where: { participantId: In([...ids]) }, order });
}

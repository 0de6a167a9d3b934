import type { DataSource } from 'typeorm';
import { ParticipantEntity } from './entities.ts';

interface Wanted {
  readonly first: number;
  readonly part: string;
  readonly district: string;
  readonly branchId: string;
}

/** Participants by a part of the name: compared and sorted folded, as the index has it. */
export async function foldedPage(source: DataSource, { first, part, district, branchId }: Wanted) {
  const [found, totalCount] = await source
    .getRepository(ParticipantEntity)
    .createQueryBuilder('p')
    .where({ districtCode: district, branchId })
    .andWhere('lower(p.name) like :part', { part: `%${part.toLowerCase()}%` })
    .orderBy('lower(p.name)')
    .addOrderBy('p.id')
    .limit(first + 1)
    .getManyAndCount();
  return { totalCount, pageInfo: { hasNextPage: found.length > first }, nodes: found.slice(0, first) };
}

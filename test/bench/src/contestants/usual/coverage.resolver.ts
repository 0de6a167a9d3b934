import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { UsualContext } from './context.ts';
import { CoverageByDistrictEntity } from './entities.ts';
import { CoverageCell, CoveragePoint, Program, Region } from './types.ts';

/** It reads the same rollups as the others. */
@Resolver(() => CoverageCell)
export class CoverageResolver {
  @Query(() => [CoverageCell])
  coverage(
    @Arg('month', () => String) month: string,
    @Arg('branch', () => String) branch: string,
    @Ctx() { source }: UsualContext,
  ) {
    return rollups(source, branch)
      .andWhere('c.month = :month', { month: `${month}-01` })
      .andWhere(`c.programCode <> 'ALL'`)
      .orderBy('c.districtCode')
      .addOrderBy('c.programCode')
      .getMany();
  }

  @Query(() => [CoveragePoint])
  coverageTrend(
    @Arg('from', () => String) from: string,
    @Arg('to', () => String) to: string,
    @Arg('branch', () => String) branch: string,
    @Ctx() { source }: UsualContext,
  ): Promise<CoveragePoint[]> {
    const query = rollups(source, branch)
      .andWhere('c.month between :from and :to', { from: `${from}-01`, to: `${to}-01` })
      .andWhere(`c.programCode = 'ALL'`)
      .select(`to_char(c.month, 'YYYY-MM')`, 'month')
      .addSelect('sum(c.active + c.grace + c.inactive)::int', 'registered');
    for (const name of sums) query.addSelect(`sum(c.${name})::int`, name);
    return query.groupBy('c.month').orderBy('c.month').getRawMany();
  }

  @FieldResolver(() => Region)
  district(@Root() { districtCode }: CoverageByDistrictEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.region.load(districtCode);
  }

  @FieldResolver(() => Program)
  program(@Root() { programCode }: CoverageByDistrictEntity, @Ctx() { loaders }: UsualContext) {
    return loaders.program.load(programCode);
  }

  @FieldResolver(() => Number)
  registered(@Root() { active, grace, inactive }: CoverageByDistrictEntity): number {
    return active + grace + inactive;
  }
}

const sums = ['active', 'grace', 'inactive', 'newlyRegistered', 'lapsed', 'reactivated'] as const;

function rollups(source: DataSource, branch: string) {
  return source
    .getRepository(CoverageByDistrictEntity)
    .createQueryBuilder('c')
    .innerJoin('c.branch', 'branch')
    .where('branch.code = :branch', { branch });
}

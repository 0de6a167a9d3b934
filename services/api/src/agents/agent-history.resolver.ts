import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { Context } from '../platform/context.ts';
import { followOne } from '../platform/reading/follow.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { AgentRow } from './agent.concept.ts';
import { agentEdges } from './agent.concept.ts';
import type {
  AgencyPeriodRow,
  CertificateRow,
  StatusPeriodRow,
  TerritoryPeriodRow,
} from './agent.loaders.ts';
import { agencyPeriods, certificateOf, statusPeriods, territoryPeriods } from './agent.loaders.ts';
import {
  Agent,
  AgentAgencyPeriod,
  AgentCertificate,
  AgentStatusPeriod,
  AgentTerritoryPeriod,
} from './agent.type.ts';

@Resolver(() => Agent)
export class AgentHistoryResolver {
  @FieldResolver(() => [AgentStatusPeriod], { description: 'Every status with its period, oldest first.' })
  statusPeriods(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<readonly StatusPeriodRow[]> {
    return ctx.load(statusPeriods, agent.key);
  }

  @FieldResolver(() => [AgentAgencyPeriod], { description: 'Every agency with its period, oldest first.' })
  agencyPeriods(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<readonly AgencyPeriodRow[]> {
    return ctx.load(agencyPeriods, agent.key);
  }

  @FieldResolver(() => [AgentTerritoryPeriod], {
    description: 'Every district with its period, oldest first.',
  })
  territoryPeriods(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<readonly TerritoryPeriodRow[]> {
    return ctx.load(territoryPeriods, agent.key);
  }

  @FieldResolver(() => AgentCertificate, {
    nullable: true,
    description: 'The latest certificate; null when there is none.',
  })
  certificate(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<CertificateRow | null> {
    return ctx.load(certificateOf, agent.key);
  }
}

@Resolver(() => AgentAgencyPeriod)
export class AgentAgencyPeriodResolver {
  @FieldResolver(() => Agency, { description: 'The agency.' })
  agency(@Root() period: AgencyPeriodRow, @Ctx() ctx: Context): Promise<AgencyRow | null> | null {
    return followOne(ctx, agentEdges.Agent.agency, period);
  }
}

@Resolver(() => AgentTerritoryPeriod)
export class AgentTerritoryPeriodResolver {
  @FieldResolver(() => Region, { description: 'The district.' })
  district(@Root() period: TerritoryPeriodRow, @Ctx() ctx: Context): RegionRow | undefined {
    return ctx.cached(regionCache).byCode.get(period.districtCode);
  }
}

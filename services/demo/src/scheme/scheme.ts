import { type Agency, agenciesOf } from './agencies.ts';
import type { Agent } from './agent.ts';
import { agentsOf } from './agents.ts';
import { type District, districtsOf } from './places.ts';
import { type BranchFigures, type DemoScale, figures } from './scale.ts';

/** One time of the figures. People, agents and agencies of all shards are numbered through, from the first shard on. */
export interface Shard {
  readonly number: number;
  readonly firstPerson: number;
  readonly agents: readonly Agent[];
}

/** Where the people live and who registers them: all that is known before anybody joins. */
export interface Scheme {
  readonly branches: readonly BranchFigures[];
  readonly districts: readonly District[];
  /** Of all shards, so that an index finds its own. */
  readonly agencies: readonly Agency[];
  readonly agents: readonly Agent[];
  readonly shards: readonly Shard[];
}

export async function schemeOf({ name, times }: DemoScale): Promise<Scheme> {
  const branches = figures[name];
  const districts = await districtsOf(branches);
  const people = branches.reduce((sum, branch) => sum + peopleOf(branch), 0);
  const shards = Array.from({ length: times }, (_, number) => {
    const agencies = agenciesOf(branches, number);
    const agents = agentsOf({ branches, districts }, agencies, number);
    return { number, firstPerson: number * people, agencies, agents };
  });
  return {
    branches,
    districts,
    agencies: shards.flatMap(({ agencies }) => agencies),
    agents: shards.flatMap(({ agents }) => agents),
    shards,
  };
}

export const peopleOf = ({ before2022, acquired }: BranchFigures): number =>
  acquired.reduce((sum, count) => sum + count, before2022);

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { agencies } from '../agencies/agency.concept.ts';
import { agents } from '../agents/agent.concept.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { claims } from '../claims/claim.concept.ts';
import { contributions, payments } from '../contributions/contribution.concept.ts';
import { enrolments } from '../enrolments/enrolment.concept.ts';
import { incentiveStatements } from '../incentives/incentive.concept.ts';
import { ledgerEntries } from '../ledger/ledger.concept.ts';
import { participants } from '../participants/participant.concept.ts';
import { Node } from '../platform/connection.type.ts';
import type { Batch, Context } from '../platform/context.ts';
import { badInput, notFound } from '../platform/problem.ts';
import type { Concept } from '../platform/reading/concept.ts';
import { findRows } from '../platform/reading/read.ts';
import { anyOf } from '../platform/reading/sql.ts';
import { splitWireId } from '../platform/reading/wire-id.ts';
import { regions } from '../regions/region.concept.ts';
import { registrations } from '../registrations/registration.concept.ts';

type NodeRow = { readonly id: string };

const mostIds = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id. Absent and out of scope give the same answer.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Id of any type.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<NodeRow> {
    const found = await ctx.load(finderOf(id, 'id'), id);
    if (found === null) throw notFound();
    return found;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Up to 100 things by their ids, in the order of the ids; null for each that is absent or out of scope.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids of any types, at most 100.' }) ids: string[],
    @Ctx() ctx: Context,
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > mostIds) throw badInput('ids', `may have at most ${mostIds} items.`);
    const finders = ids.map((id, at) => finderOf(id, `ids[${at}]`));
    return Promise.all(finders.map((finder, at) => ctx.load(finder, ids[at] ?? '')));
  }
}

const finders = new Map<string, Batch<string, NodeRow | null>>(
  [
    nodesOf(regions),
    nodesOf(agencies),
    nodesOf(agents),
    nodesOf(participants),
    nodesOf(enrolments),
    nodesOf(registrations),
    nodesOf(contributions),
    nodesOf(payments),
    nodesOf(ledgerEntries),
    nodesOf(claims),
    nodesOf(incentiveStatements),
    { prefix: 'brn', batch: { name: 'nodes brn', read: readBranches } },
  ].map(({ prefix, batch }) => [prefix, batch]),
);

// One statement per type, whatever the number of ids.
function nodesOf<Row extends NodeRow>(
  concept: Concept<Row>,
): { prefix: string; batch: Batch<string, NodeRow | null> } {
  return {
    prefix: concept.prefix,
    batch: {
      name: `nodes ${concept.prefix}`,
      async read(ctx, ids) {
        const conditions = ids.map((id) => concept.byId(splitWireId(id)?.own ?? ''));
        const rows = await findRows(
          ctx,
          concept,
          anyOf(conditions.filter((condition) => condition !== null)),
        );
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      },
    },
  };
}

async function readBranches(ctx: Context, ids: readonly string[]): Promise<(NodeRow | null)[]> {
  const { all } = ctx.cached(branchCache);
  return ids.map((id) => all.find((branch) => branch.id === id) ?? null);
}

const concepts = [
  regions,
  agencies,
  agents,
  participants,
  enrolments,
  registrations,
  contributions,
  payments,
  ledgerEntries,
  claims,
  incentiveStatements,
];
const ownForm = new Map<string, (own: string) => boolean>(
  concepts.map((concept) => [concept.prefix, (own) => concept.byId(own) !== null]),
);

function finderOf(id: string, field: string): Batch<string, NodeRow | null> {
  const split = splitWireId(id);
  const finder = split && finders.get(split.prefix);
  if (!finder || ownForm.get(split.prefix)?.(split.own) === false)
    throw badInput(field, 'is not an id; ids look like agt_0190c6f2-7e1a-7cc3-98c4-dc0c0c07398f.');
  return finder;
}

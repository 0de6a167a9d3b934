import type { IncomingMessage } from 'node:http';
import type { Caller } from '../../platform/access/caller.ts';
import { Problem } from '../../platform/problem.ts';
import type { Config } from '../config.ts';
import { limits } from '../limits.ts';
import type { CheckedOperation } from '../operations/operation-checks.ts';
import { type Budgets, budgetsInMemory } from './budgets.ts';
import { Lane } from './lane.ts';

/** Who is let in: within the points of each caller, and the public never on all connections to the database. */
export interface Admission {
  /** Who is counted: the user, or the address of who did not sign in. */
  clientOf(caller: Caller, request: IncomingMessage): string;
  /** Takes points. Errors: RATE_LIMITED with the time after which there are enough. */
  charge(caller: Caller, client: string, points: number): Promise<void>;
  /** Runs the work when there is room. Errors: OVERLOADED. */
  run<Result>(caller: Caller, work: () => Promise<Result>): Promise<Result>;
}

export function admission(config: Config['rates'], budgets: Budgets = budgetsInMemory()): Admission {
  const publicLane = new Lane(limits.publicLane);
  return {
    clientOf: (caller, request) =>
      caller.kind === 'user' ? `user ${caller.subject}` : addressOf(request, config.trustedProxies),
    async charge(caller, client, points) {
      const pointsPerSecond = caller.kind === 'user' ? config.userPoints : config.publicPoints;
      const allowance = { pointsPerSecond, burstSeconds: limits.burstSeconds };
      const retryAfterMs = await budgets.take(client, points, allowance);
      if (retryAfterMs > 0)
        throw new Problem('RATE_LIMITED', 'Too many requests in a short time; wait and try again.', {
          retryAfterMs,
        });
    },
    run: (caller, work) => (caller.kind === 'user' ? work() : publicLane.run(work)),
  };
}

/** What a request may cost beyond the point that each request costs: items of its pages, and writing. */
export function furtherPoints({ nodes, operation }: CheckedOperation): number {
  const writing = operation.node.operation === 'mutation' ? limits.mutationPoints : 0;
  return Math.ceil(nodes / limits.nodesPerPoint) + writing;
}

/** Each proxy in front adds whom it heard to the end of the list; what stands before that, a client can invent. */
function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return own;
  const header = request.headers['x-forwarded-for'] ?? '';
  const heard = String(header)
    .split(',')
    .map((each) => each.trim());
  return heard.at(-trustedProxies) || own;
}

import { monthOfDay } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { type Random, randomOf } from '../chance/random.ts';
import { planted } from '../planted.ts';
import type { Agent } from '../scheme/agent.ts';
import { fieldDayIn, type Joining } from './cohorts.ts';

/** Moves newcomers between one agent and the colleagues of the same districts until the agent has exactly the threshold. */
export function bunchAtThreshold(joinings: Joining[], agents: readonly Agent[]): void {
  const { agent: code, first, last } = planted.stopsAtThreshold;
  const agent = agents.find((one) => one.code === code);
  if (agent === undefined) return;
  for (let month = first; month <= last; month += 1) {
    bunchMonth(joinings, { agent, month, random: randomOf(purposes.planted, month) });
  }
}

interface Month {
  readonly agent: Agent;
  readonly month: number;
  readonly random: Random;
}

function bunchMonth(joinings: Joining[], { agent, month, random }: Month): void {
  const districts = new Set(agent.territories.map(({ district }) => district));
  const there = joinings.flatMap((joining, place) =>
    joining.agent?.branch === agent.branch && monthOfDay(joining.registered) === month
      ? [{ joining, place }]
      : [],
  );
  const own = there.filter(({ joining }) => joining.agent === agent);
  const others = there.filter(({ joining }) => joining.agent !== agent);
  const surplus = own.length - planted.stopsAtThreshold.newcomers;
  const colleague = others[0];
  for (const { joining, place } of own.slice(0, Math.max(0, surplus))) {
    if (colleague?.joining.agent)
      joinings[place] = movedTo(colleague.joining.agent, colleague.joining.district, joining);
  }
  for (const { joining, place } of others.slice(0, Math.max(0, -surplus))) {
    const registered = fieldDayIn(month, agent, random);
    joinings[place] = { ...joining, agent, district: [...districts][0] ?? joining.district, registered };
  }
}

const movedTo = (agent: Agent, district: number, joining: Joining): Joining => ({
  ...joining,
  agent,
  district,
});

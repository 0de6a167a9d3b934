import type { AppConfig } from '@perisai/sdk/app-config';
import { addMonths, dayOf, type Instant, isDay, type Month, month, monthOf } from '@perisai/sdk/calendar';
import { createContext, use } from 'react';
import type { HomeLimits } from '../coverage/home-address.ts';

/** What the page knows of the service behind it. */
export interface Instance {
  readonly limits: HomeLimits;
  /** The data are a demo: invented people, published totals. */
  readonly demo: boolean;
  /** The sign-in that led here was refused. */
  readonly refused: boolean;
}

const firstMonth = month('2022-01');
/** The last month for which the demo's published figures hold. */
const demoMonth = month('2024-08');

export function instanceOf(config: AppConfig | null, at: { now: Instant; refused: boolean }): Instance {
  const hint = config?.businessDateHint ?? null;
  const demo = hint !== null && isDay(hint);
  const last: Month = monthOf(demo ? hint : dayOf(at.now));
  const usual = demo && demoMonth <= last ? demoMonth : addMonths(last, -1);
  return { demo, refused: at.refused, limits: { first: firstMonth, last, usual } };
}

export const InstanceContext = createContext<Instance | null>(null);

export function useInstance(): Instance {
  const instance = use(InstanceContext);
  if (instance === null) throw new Error('An InstanceContext is missing above this component.');
  return instance;
}

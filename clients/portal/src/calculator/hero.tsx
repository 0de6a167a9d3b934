import { useTitle } from './use-title.ts';

interface HeroProps {
  /** The answer, or the question while there is none. */
  readonly heading: string;
  /** What the answer rests on; null while there is none. */
  readonly lead: string | null;
  readonly stale: boolean;
  readonly wrong: boolean;
}

/** The heading is the answer; a reader hears it once it stands. */
export function Hero({ heading, lead, stale, wrong }: HeroProps) {
  useTitle(heading, wrong);
  return (
    <header className="calculator-hero" data-stale={stale || undefined}>
      <h1>{heading}</h1>
      {lead === null ? null : <p className="plain-lead number">{lead}</p>}
      <p className="hidden-visually" role="status">
        {lead === null || stale ? '' : heading}
      </p>
    </header>
  );
}

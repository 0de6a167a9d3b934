import { monitorEventLoopDelay } from 'node:perf_hooks';

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts by route, status and code only: nothing in here comes from a caller. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #outcomes = new Map<string, number>();
  readonly #buckets = bounds.map(() => 0);
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  #seconds = 0;
  #operations = 0;
  /** Requests to /graphql at work now. */
  inFlight = 0;

  constructor() {
    this.#delay.enable();
  }

  request(route: string, status: number): void {
    add(this.#requests, `route="${route}",status="${status}"`);
  }

  operation(outcome: string, seconds: number): void {
    add(this.#outcomes, `outcome="${outcome}"`);
    this.#operations += 1;
    this.#seconds += seconds;
    const at = bounds.findIndex((bound) => seconds <= bound);
    if (at !== -1) this.#buckets[at] = (this.#buckets[at] ?? 0) + 1;
  }

  /** The text format of Prometheus. */
  text(): string {
    return [
      ...counter('perisai_http_requests_total', this.#requests),
      ...counter('perisai_graphql_operations_total', this.#outcomes),
      ...this.#histogram('perisai_graphql_operation_seconds'),
      ...gauge('perisai_graphql_in_flight', this.inFlight),
      ...gauge('process_resident_memory_bytes', process.memoryUsage.rss()),
      ...gauge('nodejs_eventloop_delay_p99_seconds', this.#delay.percentile(99) / 1e9),
      '',
    ].join('\n');
  }

  #histogram(name: string): string[] {
    let below = 0;
    const buckets = bounds.map((bound, at) => {
      below += this.#buckets[at] ?? 0;
      return `${name}_bucket{le="${bound}"} ${below}`;
    });
    const all = [`${name}_bucket{le="+Inf"} ${this.#operations}`, `${name}_sum ${this.#seconds}`];
    return [`# TYPE ${name} histogram`, ...buckets, ...all, `${name}_count ${this.#operations}`];
  }
}

function add(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

function counter(name: string, counts: ReadonlyMap<string, number>): string[] {
  return [`# TYPE ${name} counter`, ...[...counts].map(([labels, count]) => `${name}{${labels}} ${count}`)];
}

function gauge(name: string, value: number): string[] {
  return [`# TYPE ${name} gauge`, `${name} ${value}`];
}

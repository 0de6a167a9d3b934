import { arch, cpus, totalmem } from 'node:os';

/** What the figures were measured on. */
export function machine(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() || arch();
  return `${processors.length} × ${model}, ${gibibytes} GiB, Node ${process.versions.node}`;
}

// Everything that needs no running server: format, lint, types, dead code, house rules, schema, contract.
import { allChecks, passes } from './running/checks.ts';

const failed = [];
for (const check of allChecks()) {
  const startedAt = performance.now();
  const ok = passes(check);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
  if (!ok) failed.push(check.name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

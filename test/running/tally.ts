/** What a run of tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface ReportedFile {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

export const nothingRan: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A suite that could not tell what it did: one failure, because silence must not look like success. */
export const crashed: Tally = { passed: 0, failed: 1, skipped: 0 };

export const addTallies = (left: Tally, right: Tally): Tally => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  skipped: left.skipped + right.skipped,
});

/** The one line that `npm test` ends with. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Adds up a vitest JSON report. A file that broke before its tests ran counts as a failure, and so does a run that
 * ended badly, or ran nothing at all, while its report shows no failure.
 */
export function tallyOf(report: unknown, exitCode: number | null): Tally {
  if (!isReport(report)) return crashed;
  const tally = report.testResults.map(tallyOfFile).reduce(addTallies, nothingRan);
  const ranNothing = tally.passed + tally.failed + tally.skipped === 0;
  const brokeUnseen = exitCode !== 0 && tally.failed === 0;
  return ranNothing || brokeUnseen ? addTallies(tally, crashed) : tally;
}

function tallyOfFile(file: ReportedFile): Tally {
  const tally = file.assertionResults.map(({ status }) => tallyOfTest(status)).reduce(addTallies, nothingRan);
  return file.status !== 'passed' && tally.failed === 0 && tally.skipped === 0
    ? addTallies(tally, crashed)
    : tally;
}

function tallyOfTest(status: string): Tally {
  if (status === 'passed') return { ...nothingRan, passed: 1 };
  const isSkipped = ['skipped', 'pending', 'todo', 'disabled'].includes(status);
  return isSkipped ? { ...nothingRan, skipped: 1 } : crashed;
}

function isReport(report: unknown): report is { readonly testResults: readonly ReportedFile[] } {
  if (typeof report !== 'object' || report === null) return false;
  return 'testResults' in report && Array.isArray(report.testResults) && report.testResults.every(isFile);
}

function isFile(file: unknown): file is ReportedFile {
  if (typeof file !== 'object' || file === null) return false;
  return 'status' in file && 'assertionResults' in file && Array.isArray(file.assertionResults);
}

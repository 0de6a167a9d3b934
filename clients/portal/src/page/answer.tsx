import { Button } from '@mantine/core';
import { type ProblemError, problemWords, requestCode } from '@perisai/sdk/problem';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useWords } from './language.ts';
import './answer.css';

/** The part of a TanStack query result that a card needs. */
interface Loading<Data> {
  readonly data: Data | undefined;
  readonly error: ProblemError | null;
  readonly isPlaceholderData?: boolean;
  readonly isFetching: boolean;
  refetch(): unknown;
}

interface AnswerProps<Data> {
  readonly query: Loading<Data>;
  /** Of the true layout, so that nothing jumps when the answer comes. */
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Each card stands or fails alone: its own skeleton, its own problem, its own retry. */
export function Answer<Data>({ query, skeleton, children }: AnswerProps<Data>) {
  if (query.data !== undefined && !(query.error !== null && query.isPlaceholderData === true)) {
    const stale = query.isPlaceholderData === true;
    return (
      <div className="answer" aria-busy={stale} data-stale={stale || undefined}>
        {children(query.data)}
      </div>
    );
  }
  if (query.error !== null)
    return <ProblemNote problem={query.error} onRetry={() => query.refetch()} busy={query.isFetching} />;
  return <Late>{skeleton}</Late>;
}

/** Shown after 150 ms only: what is faster should not flicker. It keeps its place from the start. */
function Late({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className="answer-skeleton" data-late={late || undefined}>
      {children}
    </div>
  );
}

interface ProblemNoteProps {
  readonly problem: ProblemError;
  readonly onRetry: () => void;
  readonly busy: boolean;
}

export function ProblemNote({ problem, onRetry, busy }: ProblemNoteProps) {
  const { t, language } = useWords();
  const { what, next } = problemWords(problem.code, language);
  const code = requestCode(problem, language);
  return (
    <div className="problem" role="alert">
      <p className="problem-what">{what}</p>
      <p>{next}</p>
      <div className="problem-foot">
        <Button variant="default" size="sm" onClick={onRetry} loading={busy}>
          {t('problem.retry')}
        </Button>
        {code === null ? null : <span className="problem-code">{code}</span>}
      </div>
    </div>
  );
}

/** A grey bar of a given size. */
export function Bone({
  width = '100%',
  height = 16,
}: {
  readonly width?: number | string;
  readonly height?: number;
}) {
  return <span className="bone" style={{ width, height }} />;
}

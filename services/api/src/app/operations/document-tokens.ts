import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { badInput, Problem } from '../../platform/problem.ts';
import { limits } from '../limits.ts';

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Reads the tokens of a document without the parser, which recurses: what passes here cannot exhaust its stack. */
export function assertTokens(text: string): void {
  if (text.length > limits.documentLength)
    throw tooComplex(`longer than ${limits.documentLength} characters`);
  const lexer = new Lexer(new Source(text));
  let count = 0;
  let depth = 0;
  for (let token = advance(lexer); token.kind !== TokenKind.EOF; token = advance(lexer)) {
    count += 1;
    if (opening.includes(token.kind)) depth += 1;
    if (closing.includes(token.kind)) depth -= 1;
    if (count > limits.tokens) throw tooComplex(`more than ${limits.tokens} tokens`);
    if (depth > limits.nesting) throw tooComplex(`brackets nested deeper than ${limits.nesting}`);
    if ((token.value?.length ?? 0) > limits.stringLength)
      throw tooComplex(`a text longer than ${limits.stringLength} characters`);
    if (token.value?.includes('\u0000')) throw badInput('document', 'a text holds a NUL character');
  }
}

export function tooComplex(what: string): Problem {
  return new Problem('QUERY_TOO_COMPLEX', `The document is too large: ${what}.`);
}

/** A syntax error with its place and what was expected there, but without the text that was found. */
export function syntaxProblem(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const [place] = error.locations ?? [];
  const [, expected] = /^Syntax Error: (Expected [^,]{1,60}), found /.exec(error.message) ?? [];
  const at = place === undefined ? '' : ` at line ${place.line}, column ${place.column}`;
  return new Problem('BAD_USER_INPUT', `Syntax error${at}.${expected === undefined ? '' : ` ${expected}.`}`);
}

function advance(lexer: Lexer): ReturnType<Lexer['advance']> {
  try {
    return lexer.advance();
  } catch (error) {
    throw syntaxProblem(error);
  }
}

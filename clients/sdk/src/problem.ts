import type { Language } from './money.ts';

export const problemCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_QUERY_REQUIRED',
  'RATE_LIMITED',
  'OVERLOADED',
  'UNAVAILABLE',
  'TIMEOUT',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'INTERNAL_SERVER_ERROR',
  'NETWORK',
] as const;

/** The codes of the service, and NETWORK: no answer came at all. */
export type ProblemCode = (typeof problemCodes)[number];

export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly message: string;
  readonly requestId: string | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  /** The argument or input field that is wrong, as the service names it: `input.income`. */
  readonly field?: string | null;
}

/** The one error that a request throws, whatever went wrong. An aborted request keeps its AbortError. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly requestId: string | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly field: string | null;

  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.name = 'ProblemError';
    this.code = details.code;
    this.requestId = details.requestId;
    this.retryable = details.retryable;
    this.retryAfterMs = details.retryAfterMs;
    this.field = details.field ?? null;
  }
}

export function isProblem(error: unknown, code?: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

/** A code that this version does not know is treated as an internal error: never shown raw, never retried. */
export function problemCode(value: unknown): ProblemCode {
  return problemCodes.find((code) => code === value) ?? 'INTERNAL_SERVER_ERROR';
}

/** What happened and what to do next, in the voice of the pages: no blame, no apology, no exclamation mark. */
export interface ProblemWords {
  readonly what: string;
  readonly next: string;
}

const words: Record<Language, Record<ProblemCode, readonly [what: string, next: string]>> = {
  id: {
    UNAUTHENTICATED: ['Sesi masuk Anda sudah berakhir.', 'Masuk kembali; isian Anda tetap ada.'],
    FORBIDDEN: [
      'Peran Anda tidak mencakup tindakan ini.',
      'Minta peran yang sesuai kepada kepala kantor cabang.',
    ],
    NOT_FOUND: [
      'Halaman ini tidak ada, atau di luar wilayah kerja Anda.',
      'Periksa alamatnya atau kembali ke daftar.',
    ],
    BAD_USER_INPUT: ['Isian tidak dapat diterima.', 'Periksa isian yang ditandai, lalu kirim lagi.'],
    QUERY_TOO_COMPLEX: ['Permintaan ini terlalu besar.', 'Kurangi kolom atau persempit saringan.'],
    PERSISTED_QUERY_REQUIRED: [
      'Permintaan ini tidak ada dalam daftar yang diizinkan.',
      'Muat ulang halaman untuk memakai versi terbaru.',
    ],
    RATE_LIMITED: ['Terlalu banyak permintaan dalam waktu singkat.', 'Tunggu sebentar, lalu coba lagi.'],
    OVERLOADED: ['Server sedang sibuk dan menunda permintaan ini.', 'Tunggu sebentar, lalu coba lagi.'],
    UNAVAILABLE: [
      'Data belum dapat dimuat karena basis data tidak menjawab.',
      'Coba lagi dalam beberapa saat.',
    ],
    TIMEOUT: ['Data belum dapat dimuat karena jawaban terlalu lama.', 'Coba lagi.'],
    CONFLICT: [
      'Data ini diubah orang lain setelah Anda membukanya. Isian Anda aman.',
      'Lihat perubahannya, lalu simpan lagi.',
    ],
    IDEMPOTENCY_KEY_REUSED: [
      'Kiriman ini sudah dipakai untuk isian lain.',
      'Mulai lagi dari formulir yang baru.',
    ],
    IDEMPOTENCY_IN_PROGRESS: ['Kiriman yang sama masih diproses.', 'Tunggu sebentar, lalu periksa hasilnya.'],
    INTERNAL_SERVER_ERROR: [
      'Data belum dapat dimuat karena ada kesalahan di server.',
      'Coba lagi; bila berulang, sebutkan kode permintaan.',
    ],
    NETWORK: [
      'Data belum dapat dimuat karena server tidak menjawab.',
      'Periksa sambungan internet, lalu coba lagi.',
    ],
  },
  en: {
    UNAUTHENTICATED: ['Your sign-in has ended.', 'Sign in again; what you typed stays.'],
    FORBIDDEN: ['Your role does not cover this action.', 'Ask the head of the branch for a role that does.'],
    NOT_FOUND: [
      'This page does not exist, or lies outside your area.',
      'Check the address or go back to the list.',
    ],
    BAD_USER_INPUT: ['The entry cannot be accepted.', 'Check what is marked, then send it again.'],
    QUERY_TOO_COMPLEX: ['This request is too large.', 'Take fewer columns or a narrower filter.'],
    PERSISTED_QUERY_REQUIRED: [
      'This request is not on the list of allowed ones.',
      'Reload the page to use the newest version.',
    ],
    RATE_LIMITED: ['Too many requests in a short time.', 'Wait a moment, then try again.'],
    OVERLOADED: ['The server is busy and put this request off.', 'Wait a moment, then try again.'],
    UNAVAILABLE: [
      'The data could not be loaded: the database did not answer.',
      'Try again in a little while.',
    ],
    TIMEOUT: ['The data could not be loaded: the answer took too long.', 'Try again.'],
    CONFLICT: [
      'Somebody changed this after you opened it. What you typed is safe.',
      'Look at the change, then save again.',
    ],
    IDEMPOTENCY_KEY_REUSED: [
      'This submission was already used for other content.',
      'Start again from a fresh form.',
    ],
    IDEMPOTENCY_IN_PROGRESS: [
      'The same submission is still being worked on.',
      'Wait a moment, then look at the result.',
    ],
    INTERNAL_SERVER_ERROR: [
      'The data could not be loaded: something failed on the server.',
      'Try again; if it happens again, quote the request code.',
    ],
    NETWORK: [
      'The data could not be loaded: the server did not answer.',
      'Check your connection, then try again.',
    ],
  },
};

export function problemWords(code: ProblemCode, language: Language): ProblemWords {
  const [what, next] = words[language][code];
  return { what, next };
}

/** `Kode permintaan 7F3A-21`; null when no answer carried one. */
export function requestCode(problem: ProblemError, language: Language): string | null {
  if (problem.requestId === null) return null;
  return `${language === 'id' ? 'Kode permintaan' : 'Request'} ${problem.requestId}`;
}

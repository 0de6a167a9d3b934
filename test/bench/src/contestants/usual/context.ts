import type { User } from '@perisai/api/platform/access/caller';
import type { DataSource } from 'typeorm';
import type { Loaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface UsualContext {
  readonly source: DataSource;
  readonly user: User;
  readonly branchId: string;
  readonly loaders: Loaders;
}

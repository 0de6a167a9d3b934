import { prepare, type Teardown } from './global-setup.ts';

/** As for the other projects, with the full demo. */
export const setup = (): Promise<Teardown | undefined> => prepare('serang');

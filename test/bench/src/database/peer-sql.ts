/** What the peers need in the database. */
export const peerSql = `create schema if not exists bench;`;

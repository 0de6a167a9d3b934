import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { connectionPool, poolSize, settings, tokenCheck, userOf } from '../front/contestant-server.ts';
import type { UsualContext } from './context.ts';
import { CoverageResolver } from './coverage.resolver.ts';
import * as entities from './entities.ts';
import { loadersOf } from './loaders.ts';
import { AgentResolver, ParticipantResolver } from './participant.resolver.ts';
import { PaymentResolver } from './payment.resolver.ts';
import * as paymentEntities from './payment-entities.ts';
import {
  ClaimResolver,
  ContributionResolver,
  EnrolmentResolver,
  ProgramResolver,
} from './program-edges.resolver.ts';

const given = settings();
const authenticate = tokenCheck(given, connectionPool(given));
const source = await new DataSource({
  type: 'postgres',
  url: given.databaseUrl,
  synchronize: false,
  entities: [...Object.values(entities), ...Object.values(paymentEntities)],
  poolSize,
  extra: { options: '-c timezone=Asia/Jakarta' },
}).initialize();

const schema = await buildSchema({
  validate: false,
  resolvers: [
    AgentResolver,
    ParticipantResolver,
    ProgramResolver,
    EnrolmentResolver,
    ContributionResolver,
    ClaimResolver,
    CoverageResolver,
    PaymentResolver,
  ],
});

// As Apollo's first page tells it, in production mode and without what only its own cloud needs.
await startStandaloneServer(new ApolloServer<UsualContext>({ schema, introspection: false }), {
  listen: { port: given.port, host: '127.0.0.1' },
  context: async ({ req }) => {
    const user = await userOf(authenticate, req);
    const branchId = user.branchId ?? '';
    return { source, user, branchId, loaders: loadersOf(source, branchId) };
  },
});

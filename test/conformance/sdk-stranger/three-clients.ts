import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { day } from '@perisai/sdk/calendar';
import { createClient } from '@perisai/sdk/client';
import { documentNode } from '@perisai/sdk/document-nodes';
import { claimTotals } from '@perisai/sdk/documents';
import { fetchExchange, Client as UrqlClient } from 'urql';

const url = process.argv[2] ?? '';
const variables = {
  from: day('2024-01-01'),
  to: day('2024-08-31'),
  filter: { branch: { code: { eq: 'SERANG' } } },
};

const own = await createClient({ url }).request(claimTotals, variables);

const apolloClient = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
const apollo = await apolloClient.query({ query: documentNode(claimTotals), variables });

const urqlClient = new UrqlClient({ url, exchanges: [fetchExchange], preferGetMethod: false });
const urql = await urqlClient.query(documentNode(claimTotals), variables).toPromise();
if (urql.error) throw urql.error;

// @ts-expect-error Money is a text with two decimals, never a number.
const amountIsNoNumber: number | undefined = own.claimTotals.amount;
// @ts-expect-error A day is made by `day`, which checks it.
const textIsNoDay: typeof variables.from = '2024-02-31';

const bare = (totals: typeof own.claimTotals | undefined) => ({
  count: totals?.count,
  amount: totals?.amount,
  withheld: totals?.withheld,
});
console.log(
  JSON.stringify({
    own: bare(own.claimTotals),
    apollo: bare(apollo.data?.claimTotals),
    urql: bare(urql.data?.claimTotals),
    ...(amountIsNoNumber === undefined && textIsNoDay === undefined ? { never: true } : {}),
  }),
);

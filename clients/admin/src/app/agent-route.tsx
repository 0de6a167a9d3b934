import { useParams } from 'react-router';
import { AgentPage } from '../agents/one/agent-page.tsx';
import { mayReadParticipants, useViewer } from '../page/viewer.ts';
import { AgentParticipants } from '../participants/agent-participants.tsx';

/** The agent's page, put together from the concepts it shows. */
export function AgentRoute() {
  const { id = '' } = useParams();
  const participants = mayReadParticipants(useViewer()) ? <AgentParticipants agentId={id} /> : null;
  return <AgentPage key={id} id={id} participants={participants} />;
}

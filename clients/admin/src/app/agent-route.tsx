import { useParams } from 'react-router';
import { AgentPage } from '../agents/agent-page.tsx';
import { AgentParticipants } from '../participants/agent-participants.tsx';

/** The agent's page, put together from the concepts it shows. */
export function AgentRoute() {
  const { id = '' } = useParams();
  return <AgentPage key={id} id={id} participants={<AgentParticipants agentId={id} />} />;
}

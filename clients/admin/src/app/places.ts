import { IconFileCheck, IconIdBadge2, IconScale, IconSun, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePath } from '../page/language.ts';
import { mayReadAgents, mayReadParticipants, useViewer, type Viewer } from '../page/viewer.ts';

const everybody = (_: Viewer) => true;

/** The places of the tool: their page, the key after g, and who may go there. */
const places = [
  { page: '/', word: 'today', key: 'h', may: everybody, Icon: IconSun },
  { page: '/agen', word: 'agents', key: 'a', may: mayReadAgents, Icon: IconUsers },
  { page: '/peserta', word: 'participants', key: 'p', may: mayReadParticipants, Icon: IconIdBadge2 },
  { page: '/klaim', word: 'claims', key: 'k', may: mayReadParticipants, Icon: IconFileCheck },
  { page: '/parameter', word: 'parameters', key: 'u', may: everybody, Icon: IconScale },
] as const;

/** The places that the reader may go to, with their addresses and names. */
export function usePlaces() {
  const { t } = useTranslation();
  const path = usePath();
  const viewer = useViewer();
  return places
    .filter(({ may }) => may(viewer))
    .map(({ page, word, key, Icon }) => ({
      to: path(page),
      end: page === '/',
      name: t(`app.${word}`),
      keys: `g ${key}`,
      Icon,
    }));
}

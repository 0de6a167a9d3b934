import { type Day, isDay } from '@perisai/sdk/calendar';
import { useLocation, useNavigate } from 'react-router';
import { useViewer } from '../../page/viewer.ts';

/** `?pada=2024-09-09`: the day asked about; left out while it is the business date. */
export function useChosenDay() {
  const { businessDate } = useViewer();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const address = new URLSearchParams(search);
  const given = address.get('pada');
  const day = given !== null && isDay(given) ? given : businessDate;
  const isUnread = given !== null && !isDay(given);
  const choose = (next: Day) => {
    if (next === businessDate) address.delete('pada');
    else address.set('pada', next);
    void navigate({ search: address.toString() }, { state, preventScrollReset: true });
  };
  return { day, isUnread, choose, today: businessDate };
}

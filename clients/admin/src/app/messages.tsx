import { Notifications } from '@mantine/notifications';

/** Where short messages appear; not needed for the first picture. */
export function Messages() {
  return <Notifications position="bottom-right" />;
}

import { useTranslation } from 'react-i18next';

const roles = [
  'portal',
  'officer',
  'roster',
  'head',
  'analyst',
  'auditor',
  'agent',
  'finance',
  'support',
] as const;

/** The word for a role; a role that this version does not know is shown by its code. */
export function useRoleName(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => {
    const known = roles.find((name) => name === role);
    return known === undefined ? t('role.other', { role }) : t(`role.${known}`);
  };
}

import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How often sending was tried: only then is an empty field an error. */
  readonly tried: number;
}

/** Words that the history of a claim keeps; they cannot be left out. */
export function ReasonField({ label, hint, value, onChange, tried }: Props) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried > 0 && value.trim() === '' ? t('decision.needsWords') : null}
      maxLength={500}
      minRows={2}
      autosize
      required
    />
  );
}

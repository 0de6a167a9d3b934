import { useWords } from '../page/language.ts';
import { useCalculatorWords } from './calculator-words.ts';
import { ChoiceField, RupiahField } from './fields.tsx';
import { keysOf, type SectorWords, type Work } from './work.ts';

interface WorkFieldsProps {
  readonly work: Work;
  readonly sectors: SectorWords;
  /** Field names as the service has them. */
  readonly path: '' | 'input.';
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (change: Partial<Work>) => void;
}

export function WorkFields({ work, sectors, path, problem, onChange }: WorkFieldsProps) {
  const { t } = useWords();
  const { t: c } = useCalculatorWords();
  return (
    <>
      <RupiahField
        id={`${path}income`}
        label={c('work.income')}
        hint={c('work.incomeHint')}
        value={work.income}
        problem={problem(`${path}income`)}
        onChange={(income) => onChange({ income })}
      />
      <ChoiceField
        id={`${path}sector`}
        label={c('work.sector')}
        value={work.sector}
        options={keysOf(sectors)}
        words={(sector) => t(`sector.${sector}`)}
        onChange={(sector) => onChange({ sector })}
      />
      <Programs oldAge={work.oldAge} onChange={(oldAge) => onChange({ oldAge })} />
    </>
  );
}

interface ProgramsProps {
  readonly oldAge: boolean;
  readonly onChange: (oldAge: boolean) => void;
}

function Programs({ oldAge, onChange }: ProgramsProps) {
  const { t } = useCalculatorWords();
  return (
    <fieldset>
      <legend>{t('work.programs')}</legend>
      <div className="checks">
        {(['JKK', 'JKM'] as const).map((program) => (
          <label key={program} className="check">
            <input type="checkbox" checked disabled />
            {program}
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={oldAge}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          JHT
        </label>
      </div>
      <p className="field-hint">{t('work.always')}</p>
    </fieldset>
  );
}

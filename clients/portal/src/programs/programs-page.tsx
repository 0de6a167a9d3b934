import { showDay } from '@perisai/sdk/calendar';
import { programs } from '@perisai/sdk/documents';
import { useDocument } from '@perisai/sdk/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Answer, Bone } from '../page/answer.tsx';
import { Card } from '../page/card.tsx';
import { pathIn, useWords } from '../page/language.ts';
import '../page/plain-page.css';

/** What do I get for how much? */
export function ProgramsPage() {
  const { t, language } = useWords();
  const answer = useDocument(programs, {});
  useEffect(() => {
    document.title = `${t('programs.question')} · ${t('site.short')}`;
  }, [t]);
  return (
    <div className="plain">
      <div>
        <h1>{t('programs.question')}</h1>
        <p className="plain-lead">{t('programs.lead')}</p>
      </div>
      <Answer query={answer} skeleton={<Bone height={320} />}>
        {({ programs: list }) =>
          list.map(({ code, name, legalBasis: basis }) => (
            <Card key={code} title={`${code} · ${name[language]}`}>
              <p>{t(`programs.about.${code}`)}</p>
              <p className="field-hint">
                {t('programs.article', {
                  instrument: basis.instrument,
                  article: basis.article,
                  day: showDay(basis.effectiveFrom, language),
                })}
                {` · ${t(`basis.${basis.confidence}`)}`}
              </p>
            </Card>
          ))
        }
      </Answer>
      <p>
        <Link to={pathIn(language, '/hitung')}>{t('programs.calculate')}</Link>
      </p>
    </div>
  );
}

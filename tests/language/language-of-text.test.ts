import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../components/language/language-of-text.ts';

describe('the language of a text', () => {
  const TEXTS: Record<string, string> = {
    en: 'The council has said that the bridge is to be shut for two years, and that it was not told of the cracks until the end of the spring.',
    de: 'Der Rat hat am Montag beschlossen, die Brücke für zwei Jahre zu sperren, weil der Stahl nicht mehr trägt und sich das auch nicht ändern wird.',
    fr: 'Le conseil a décidé lundi que le pont sera fermé pour deux ans, car l’acier est trop mince et les fissures ne sont pas dans les plans du port.',
    es: 'El consejo decidió el lunes que el puente se cierre por dos años, porque el acero es muy delgado y las grietas no estaban en los planos del puerto.',
    pt: 'O conselho decidiu na segunda que a ponte vai ficar fechada por dois anos, porque o aço é fino e as fissuras não estavam nos planos do porto.',
    it: 'Il consiglio ha deciso che il ponte resta chiuso per due anni, perché l’acciaio è sottile e le crepe non sono nei disegni della città del porto.',
    nl: 'De raad heeft maandag besloten dat de brug voor twee jaar dicht gaat, omdat het staal te dun is en er in de balken van het dek scheuren zijn.',
    sv: 'Rådet har beslutat att bron ska vara stängd i två år, för att stålet är för tunt och det inte var känt av de som har hand om den i hamnen.',
    pl: 'Rada postanowiła w poniedziałek, że most będzie zamknięty na dwa lata, bo stal jest za cienka i nie da się jej naprawić przed końcem roku do lata.',
    ru: 'Совет решил в понедельник закрыть мост на два года, потому что сталь стала слишком тонкой.',
    uk: 'Рада вирішила в понеділок закрити міст на два роки, бо сталь стала надто тонкою, і її ніхто не перевіряв.',
    ja: '評議会は月曜日、橋を二年間閉鎖することを決めた。鋼材が薄くなったためだという。',
    zh: '理事会星期一决定将大桥关闭两年，因为钢材已经变得太薄。',
    ko: '의회는 월요일 다리를 2년 동안 폐쇄하기로 결정했다고 밝혔다.',
    ar: 'قرر المجلس يوم الاثنين إغلاق الجسر لمدة عامين لأن الفولاذ أصبح رقيقا جدا.',
  };
  it.each(Object.entries(TEXTS))('is told by the text: %s', (language, text) => {
    expect(languageOfText(text, 'en')).toBe(language);
    expect(languageOfText(text, '')).toBe(language);
  });

  it('is what the page says where the text leaves it open', () => {
    expect(languageOfText('Bro stengt.', 'nb-NO')).toBe('nb');
    expect(languageOfText('', '')).toBe('und');
    expect(languageOfText(TEXTS['ru']!, 'bg')).toBe('bg');
  });

  it('is English in an article that quotes another language', () => {
    expect(languageOfText(`${TEXTS['en']} ${TEXTS['en']} “${TEXTS['fr']}”`, 'fr')).toBe('en');
  });
});

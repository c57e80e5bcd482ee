import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural, shortDay } = createFormats('uk');

/** /status and /articles. */
export const status: Messages['status'] = {
  answersFrom: ({ articles }) =>
    `Footnote відповідає на основі ${plural(articles, { one: '# статті', few: '# статей', many: '# статей', other: '# статті' })}.`,
  articles: ({ articles, passages }) =>
    `**Статті** ${number(articles)}, ${plural(passages, { one: '# уривок', few: '# уривки', many: '# уривків', other: '# уривка' })}`,
  indexBuilding: '**Індекс** будується',
  indexBuilt: ({ ago }) => `**Індекс** побудовано ${ago}`,
  neverReloaded: '**Останнє оновлення статей** від запуску не було',
  reloaded: ({ ago }) => `**Останнє оновлення статей** ${ago}`,
  noWarnings: '**Попередження** немає',
  warnings: ({ warnings }) => `**Попередження**\n${warnings}`,
  encoder: ({ state }) => `**Кодувальник** ${state}`,
  encoderOff: 'вимкнено',
  encoderLoading: 'завантажується',
  encoderReady: 'готовий',
  encoderUnavailable: ({ reason }) => `недоступний: ${reason}`,
  encoded: ({ state, done, total }) =>
    `${state}, закодовано ${number(done)} з ${plural(total, { one: '# речення', few: '# речень', many: '# речень', other: '# речення' })}`,
  answeredWithout: ({ state, answers }) =>
    `${state}; без нього ${plural(answers, { one: '# відповідь', few: '# відповіді', many: '# відповідей', other: '# відповіді' })}`,
  latency: ({ milliseconds }) => `**Затримка шлюзу** ${number(milliseconds)} мс`,
  latencyUnknown: '**Затримка шлюзу** ще не виміряна',
  memory: ({ mebibytes }) => `**Пам’ять** ${number(mebibytes)} МіБ`,
  runningSince: ({ ago }) => `**Запущено** ${ago}`,
  version: ({ version }) => `**Версія** ${version}`,
  questionsADay: 'Запитання за день',
  outcomes: {
    answered: 'з відповіддю',
    closest: 'лише найближчі уривки',
    nothing: 'нічого не знайдено',
  },
  shortDay: ({ iso }) => shortDay(iso),
  chartDescription: ({ from, to, numbers }) =>
    `Стовпчикова діаграма запитань за день (${day(from)} – ${day(to)}). З відповіддю, лише найближчі уривки, нічого не знайдено — у дні із запитаннями: ${numbers}.`,
  onDay: ({ iso, answered, closest, nothing }) =>
    `${shortDay(iso)}: ${number(answered)}, ${number(closest)}, ${number(nothing)}`,
  noQuestions: ({ days }) =>
    `**Запитання** жодного за ${plural(days, { one: 'останній # день', few: 'останні # дні', many: 'останні # днів', other: 'останні # дня' })}`,
  questions: '**Запитання**',
  questionsIn: ({ days, questions, answered, closest, nothing }) =>
    `${days === 1 ? 'сьогодні' : `за ${plural(days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })}`}: ${number(questions)} (${number(answered)} з відповіддю, ${number(closest)} лише з найближчими уривками, ${number(nothing)} без результату)`,
  votes: ({ helpful, unhelpful }) =>
    `**Голоси** корисно: ${number(helpful)}, не те, що питали: ${number(unhelpful)}`,
  noFeeds: '**Стрічки** немає',
  feeds: ({ feeds }) => `**Стрічки** ${number(feeds)}`,
  feedsFailing: ({ feeds }) => `зі збоями: ${number(feeds)}`,
  feedsDisabled: ({ feeds }) => `вимкнено: ${number(feeds)}`,
  noDigest: '**Останній дайджест** ще не було',
  lastDigest: ({ ago, channel }) => `**Останній дайджест** ${ago} у ${channel}`,
  byWordsAlone:
    '**Пошук** у статтях цього сервера лише за словами: їхні вектори не вміщаються в пам’ять для серверів (`INDEX_MEMORY`)',
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' })}, тут ${number(first)}–${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# слово', few: '# слова', many: '# слів', other: '# слова' })}, ${plural(paragraphs, { one: '# абзац', few: '# абзаци', many: '# абзаців', other: '# абзацу' })}`,
};

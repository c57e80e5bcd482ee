import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

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
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' })}, тут ${number(first)}–${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# слово', few: '# слова', many: '# слів', other: '# слова' })}, ${plural(paragraphs, { one: '# абзац', few: '# абзаци', many: '# абзаців', other: '# абзацу' })}`,
};

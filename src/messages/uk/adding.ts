import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('uk');

const ARTICLES = { one: '# статтю', few: '# статті', other: '# статей' };

/** Adding articles to a server's library. */
export const adding: Messages['adding'] = {
  form: {
    title: 'Додати статті',
    files: 'Файли, до десяти',
    filesHint: 'Текст, Markdown, HTML, PDF, DOCX, EPUB, листи, субтитри або стрічки новин',
    text: 'Або вставте текст',
    textTitle: 'Заголовок вставленого тексту',
    details: 'Змінити відомості',
    articleTitle: 'Заголовок',
    publisher: 'Видання',
    published: 'Дата',
    publishedHint: 'Наприклад, 2025-03-02',
    language: 'Мова',
    languageHint: 'Її код, наприклад uk або pt-BR',
    url: 'Посилання',
    urlHint: 'Адреса, що починається з https://',
  },
  buttons: {
    add: 'Додати',
    addAll: 'Додати все',
    addFile: 'Додати цей файл',
    replace: 'Замінити цим текстом',
    edit: 'Змінити відомості',
    discard: 'Відкинути',
    chooseFile: 'Виберіть файл, щоб переглянути',
  },
  preview: ({ articles }) =>
    `Попередній перегляд ${plural(articles, { one: '# статті, якої ще немає', other: '# статей, яких ще немає' })} в бібліотеці`,
  previewOfFiles: ({ files }) =>
    `Попередній перегляд ${plural(files, { one: '# файлу, якого ще немає', other: '# файлів, яких ще немає' })} в бібліотеці`,
  articleOf: ({ part, articles }) => `Стаття ${number(part)} з ${number(articles)} у цьому файлі`,
  language: ({ tag }) => languageName(tag),
  words: ({ words }) => plural(words, { one: '# слово', few: '# слова', other: '# слів' }),
  moreRemarks: ({ remarks }) =>
    plural(remarks, { one: 'ще # зауваження', few: 'ще # зауваження', other: 'ще # зауважень' }),
  sameText: ({ article }) => `Цей текст уже є в бібліотеці: ${article}`,
  sameLink: ({ article }) =>
    `У бібліотеці є інший текст із тим самим посиланням: ${article}. Якщо його замінити, попередні цитати й далі відкриватимуться в старому тексті.`,
  leftOut: ({ article }) => `Не додається разом із цим файлом, бо в бібліотеці вже є ${article}`,
  nearlyFull: ({ usage }) => `Бібліотека цього сервера майже повна: ${usage}.`,
  full: ({ usage }) =>
    `У бібліотеці цього сервера немає для цього місця: у ній ${usage}. Видаліть якісь статті або попросіть тих, хто запускає Footnote, збільшити ліміт.`,
  added: ({ articles }) => `Додано ${plural(articles, ARTICLES)}. Під цитатами стоятиме:`,
  replaced: ({ version }) => `Збережено як версію ${number(version)}. Під цитатами стоятиме:`,
  moreArticles: ({ articles }) =>
    `і ще ${plural(articles, { one: '# стаття', few: '# статті', other: '# статей' })}`,
  next: ({ ask, list }) =>
    `Про це вже можна питати: спробуйте ${ask}. ${list} показує, що додав цей сервер.`,
  addedToo: ({ articles }) => `Додано ${plural(articles, ARTICLES)}.`,
  discarded: 'Відкинуто. Нічого не додано.',
  gone: 'Цей перегляд більше не дійсний: файл уже додано чи відкинуто, або минуло забагато часу. Надішліть файл ще раз, щоб додати його.',
  notYours: 'Ці кнопки доступні лише тому, хто надіслав файл.',
  nothingChosen: 'Виберіть файл або вставте текст.',
  nothingOnMessage:
    'У цьому повідомленні немає ні файлів, ні посилань, ні тексту, які можна додати.',
  othersWords:
    'Те, що інші учасники пишуть у чаті, не стає джерелом, бо вони не публікували цього як джерело. Footnote додає файли й посилання будь-якого повідомлення, а також текст ваших власних повідомлень, вебхуків і каналів оголошень.',
  reasons: {
    expired: 'Discord уже не має цього файлу. Надішліть його ще раз.',
    foreign: 'Footnote завантажує файли лише з Discord.',
    tooLarge: ({ mebibytes }) =>
      `Він завеликий. Тут файл може мати щонайбільше ${number(mebibytes)} МіБ.`,
    unanswered: 'Discord не надіслав цього файлу. Спробуйте ще раз за мить.',
    scan: 'У ньому немає тексту, тож це, мабуть, скан. Спершу розпізнайте його текст (OCR).',
    noArticle:
      'У ньому немає статті, лише заголовки чи повідомлення, як-от запит згоди на файли cookie.',
    empty: 'Він порожній.',
    protected: 'Його захищено паролем або від копіювання.',
    unreadable: ({ detail }) => `Його неможливо прочитати (англійською: it ${detail}).`,
  },
  links: {
    off: 'Footnote тут не завантажує сторінок. Збережіть сторінку й додайте її як файл.',
    invalid:
      'Footnote завантажує лише вебсторінки: адреси з http:// або https://, зі звичайними портами й без імені користувача.',
    notAllowed: ({ host }) =>
      `Ті, хто запускає Footnote, не дозволяють йому завантажувати сторінки з ${host}.`,
    special: ({ host }) => `${host} не в загальнодоступному інтернеті.`,
    robots: ({ host }) => `${host} не дозволяє програмам завантажувати цю сторінку (robots.txt).`,
    redirects: 'Вона переспрямовує забагато разів.',
    timeout: 'Відповідь тривала задовго. Спробуйте пізніше.',
    tooLarge: ({ mebibytes }) =>
      `Вона завелика. Сторінка може мати щонайбільше ${number(mebibytes)} МіБ.`,
    gone: 'Такої сторінки немає.',
    status: ({ status }) => `Сайт відповів помилкою ${status}. Спробуйте пізніше.`,
    connection: 'Сайт недоступний. Перевірте адресу або спробуйте пізніше.',
    paywall: 'Сторінка показує лише початок статті. Решта — для передплатників.',
    login: 'Сторінка вимагає входу.',
  },
  notSaved: ({ problems }) => `Не збережено, решту збережено:\n${problems}`,
  problems: {
    published: ({ typed }) => `«${typed}» — не дата. Напишіть так: 2025-03-02.`,
    ambiguous: ({ typed }) => `«${typed}» може означати дві різні дати. Напишіть так: 2025-03-02.`,
    language: ({ typed }) => `«${typed}» — не мова. Напишіть її код, наприклад uk або pt-BR.`,
    url: ({ typed }) => `«${typed}» — не вебадреса. Напишіть так: https://news.example/story.`,
  },
};

import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('fr');

/** Adding articles to a server's library. */
export const adding: Messages['adding'] = {
  form: {
    title: 'Ajouter des articles',
    files: 'Fichiers, dix au plus',
    filesHint: 'Texte, Markdown, HTML, PDF, DOCX, EPUB, e-mail, sous-titres ou flux',
    text: 'Ou collez un texte',
    textTitle: 'Titre du texte collé',
    details: 'Modifier les informations',
    articleTitle: 'Titre',
    publisher: 'Éditeur',
    published: 'Date de publication',
    publishedHint: 'Par exemple 2025-03-02',
    language: 'Langue',
    languageHint: 'Son code, comme fr ou pt-BR',
    url: 'Lien',
    urlHint: 'Une adresse qui commence par https://',
  },
  buttons: {
    add: 'Ajouter',
    addAll: 'Tout ajouter',
    addFile: 'Ajouter ce fichier',
    replace: 'Remplacer par ce texte',
    edit: 'Modifier les informations',
    discard: 'Abandonner',
    chooseFile: 'Choisissez un fichier à voir',
  },
  preview: ({ articles }) =>
    `Aperçu de ${plural(articles, { one: '# article qui n’est pas', other: '# articles qui ne sont pas' })} encore dans la bibliothèque`,
  previewOfFiles: ({ files }) =>
    `Aperçu de ${plural(files, { one: '# fichier qui n’est pas', other: '# fichiers qui ne sont pas' })} encore dans la bibliothèque`,
  articleOf: ({ part, articles }) =>
    `Article ${number(part)} sur ${number(articles)} de ce fichier`,
  language: ({ tag }) => languageName(tag),
  words: ({ words }) => plural(words, { one: '# mot', other: '# mots' }),
  moreRemarks: ({ remarks }) =>
    plural(remarks, { one: '# autre remarque', other: '# autres remarques' }),
  sameText: ({ article }) => `La bibliothèque a déjà ce texte : ${article}`,
  sameLink: ({ article }) =>
    `La bibliothèque a un autre texte avec le même lien : ${article}. Si vous le remplacez, les citations antérieures s’ouvriront toujours dans l’ancien texte.`,
  leftOut: ({ article }) =>
    `Laissé de côté à l’ajout de ce fichier, car la bibliothèque a déjà ${article}`,
  nearlyFull: ({ usage }) => `La bibliothèque de ce serveur est presque pleine : ${usage}.`,
  full: ({ usage }) =>
    `La bibliothèque de ce serveur n’a pas la place pour cela : elle contient ${usage}. Supprimez des articles, ou demandez aux personnes qui exploitent Footnote d’augmenter la limite.`,
  added: ({ articles }) =>
    `${plural(articles, { one: '# article ajouté', other: '# articles ajoutés' })}. Mention sous les citations :`,
  replaced: ({ version }) =>
    `Enregistré comme version ${number(version)}. Mention sous les citations :`,
  moreArticles: ({ articles }) =>
    `et ${plural(articles, { one: '# autre article', other: '# autres articles' })}`,
  next: ({ ask, list }) =>
    `Vous pouvez tout de suite poser des questions à ce sujet : essayez ${ask}. ${list} montre ce que ce serveur a ajouté.`,
  addedToo: ({ articles }) =>
    `${plural(articles, { one: '# article ajouté', other: '# articles ajoutés' })}.`,
  discarded: 'Abandonné. Rien n’a été ajouté.',
  gone: 'Cet aperçu n’est plus valable : il a déjà été ajouté ou abandonné, ou il est trop ancien. Renvoyez le fichier pour l’ajouter.',
  notYours: 'Seul le membre qui a envoyé ce fichier peut utiliser ses boutons.',
  nothingChosen: 'Choisissez un fichier ou collez un texte.',
  nothingOnMessage: 'Ce message n’a ni fichier, ni lien, ni texte à ajouter.',
  othersWords:
    'Ce que d’autres membres écrivent dans un salon ne devient pas une source, car ils ne l’ont pas publié comme telle. Footnote ajoute les fichiers et les liens de tout message, et le texte de vos propres messages, des webhooks et des salons d’annonces.',
  reasons: {
    expired: 'Discord n’a plus ce fichier. Renvoyez-le.',
    foreign: 'Footnote ne télécharge de fichiers que depuis Discord.',
    tooLarge: ({ mebibytes }) =>
      `Il est trop volumineux. Ici, un fichier peut faire au plus ${number(mebibytes)} Mio.`,
    unanswered: 'Discord n’a pas envoyé ce fichier. Réessayez dans un instant.',
    scan: 'Il n’a pas de texte : c’est peut-être un scan. Faites d’abord reconnaître son texte (OCR).',
    noArticle:
      'Il ne contient aucun article, seulement des titres ou des avis, comme une page de consentement.',
    empty: 'Il est vide.',
    protected: 'Il est protégé par un mot de passe ou contre la copie.',
    unreadable: ({ detail }) => `Il est illisible (en anglais : it ${detail}).`,
  },
  links: {
    off: 'Footnote ne télécharge pas de pages ici. Enregistrez la page et ajoutez-la comme fichier.',
    invalid:
      'Footnote ne télécharge que des pages web : des adresses en http:// ou https://, aux ports habituels et sans nom d’utilisateur.',
    notAllowed: ({ host }) =>
      `Les personnes qui exploitent Footnote ne lui permettent pas de télécharger des pages de ${host}.`,
    special: ({ host }) => `${host} n’est pas sur l’internet public.`,
    robots: ({ host }) =>
      `${host} n’autorise pas les programmes à télécharger cette page (robots.txt).`,
    redirects: 'Elle redirige trop souvent.',
    timeout: 'Elle a mis trop de temps à répondre. Réessayez plus tard.',
    tooLarge: ({ mebibytes }) =>
      `Elle est trop volumineuse. Une page peut faire au plus ${number(mebibytes)} Mio.`,
    gone: 'Cette page n’existe pas.',
    status: ({ status }) => `Le site a répondu par l’erreur ${status}. Réessayez plus tard.`,
    connection: 'Le site est injoignable. Vérifiez l’adresse ou réessayez plus tard.',
    paywall: 'La page ne montre que le début de l’article. La suite est réservée aux abonnés.',
    login: 'La page demande de se connecter.',
  },
  notSaved: ({ problems }) => `Ceci n’est pas enregistré, le reste l’est :\n${problems}`,
  problems: {
    published: ({ typed }) => `« ${typed} » n’est pas une date. Écrivez-la ainsi : 2025-03-02.`,
    ambiguous: ({ typed }) =>
      `« ${typed} » peut désigner deux dates. Écrivez-la ainsi : 2025-03-02.`,
    language: ({ typed }) =>
      `« ${typed} » n’est pas une langue. Écrivez son code, comme fr ou pt-BR.`,
    url: ({ typed }) =>
      `« ${typed} » n’est pas une adresse web. Écrivez-la ainsi : https://news.example/story.`,
  },
};

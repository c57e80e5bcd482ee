import type { Messages } from '../messages.ts';

/** /help, the welcome in a server, and replies to small talk. */
export const help: Messages['help'] = {
  promise:
    'Footnote répond avec les articles, mot pour mot, et indique la source de chaque citation. Quand les articles ne le disent pas, il vous le signale.',
  welcome:
    'Merci d’avoir ajouté Footnote. Il répond aux questions avec les articles, mot pour mot, et indique la source de chaque citation.',
  mention: 'Ou mentionnez Footnote avec une question, aussi en réponse à l’une de ses réponses.',
  message: 'Ou écrivez une question ici, aussi en réponse à l’une de ses réponses.',
  privately: 'Avec l’option `privé`, vous seul voyez la réponse.',
  moderators:
    'Tout le monde peut poser des questions et chercher. Seuls les modérateurs peuvent publier des résumés et des comparaisons ; les autres les voient en privé.',
  whatAbout: ({ topic }) => `Que disent les articles sur ${topic} ?`,
  greeting: ({ ask }) =>
    `Bonjour ! Interrogez-moi sur les articles : mentionnez-moi avec une question ou utilisez ${ask}.`,
  thanks: 'Je vous en prie.',
  aboutFootnote:
    'Je suis Footnote, un bot qui cite des articles mot pour mot. Je n’écris rien moi-même sur l’actualité.',
  newest: 'Les articles les plus récents :',
  administration:
    'Dans Paramètres du serveur, Intégrations, les administrateurs choisissent qui peut utiliser quelle commande et où, et peuvent retirer Footnote.',
};

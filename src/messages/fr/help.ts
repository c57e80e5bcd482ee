import type { Messages } from '../messages.ts';

/** /help, the welcome in a server, and replies to small talk. */
export const help: Messages['help'] = {
  promise:
    'Footnote répond par des citations exactes des articles et indique la source de chacune. Quand les articles ne disent rien, il vous le signale.',
  welcome:
    'Merci d’avoir ajouté Footnote. Il répond aux questions par des citations exactes des articles et indique la source de chacune.',
  mention:
    'Ou mentionnez Footnote avec une question, y compris en réponse à l’une de ses réponses.',
  message: 'Ou écrivez une question ici, y compris en réponse à l’une de ses réponses.',
  privately: 'Avec l’option `privé`, la réponse n’est visible que par vous.',
  moderators:
    'Tout le monde peut poser des questions et chercher. Seule la modération peut publier des résumés et des comparaisons ; les autres membres les voient en privé.',
  whatAbout: ({ topic }) => `Que disent les articles sur ${topic} ?`,
  greeting: ({ ask }) => `Bonjour ! Interrogez-moi sur les articles avec ${ask}.`,
  thanks: 'Je vous en prie.',
  aboutFootnote:
    'Je suis Footnote, un bot qui cite des articles mot pour mot. Je n’écris rien moi-même sur l’actualité.',
  newest: 'Les articles les plus récents :',
  administration:
    'Dans Paramètres du serveur > Intégrations, l’administration du serveur choisit qui peut utiliser quelle commande et où, et peut retirer Footnote.',
};

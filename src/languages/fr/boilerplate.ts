/** Source: own compilation, from the text around articles on French sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const FRENCH_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ abonnez - vous ..3 à|pour|dès|et|maintenant',
      matches: 'Abonnez-vous pour lire la suite.',
      not: 'Abonnez les enfants.',
    },
    {
      phrase: '^ article|contenu réservé aux abonnés',
      matches: 'Article réservé aux abonnés',
      not: 'Article de loi',
    },
    {
      phrase: '^ cet|cette article|contenu est|réservé ..2 abonnés',
      matches: 'Cet article est réservé aux abonnés.',
      not: 'Cet article est trop long.',
    },
    {
      phrase: '^ ce|notre site utilise ..2 cookies',
      matches: 'Ce site utilise des cookies.',
      not: 'Ce site utilise du charbon.',
    },
    {
      phrase: '^ déjà abonné|abonnée|inscrit|inscrite ?',
      matches: 'Déjà abonné ? Connectez-vous.',
      not: 'Déjà, il pleut.',
    },
    {
      phrase: '^ en poursuivant|continuant votre|à|la|sur navigation|naviguer|ce|notre|utiliser',
      matches: 'En poursuivant votre navigation, vous acceptez les cookies.',
      not: 'En poursuivant sa route, il tomba.',
    },
    { phrase: '^ envoyé de|depuis mon', matches: 'Envoyé de mon iPhone', not: 'Envoyé de Lyon' },
    {
      phrase: '^ il vous reste # % de cet article',
      matches: 'Il vous reste 70 % de cet article à lire.',
      not: 'Il vous reste 70 % de la somme.',
    },
    {
      phrase: '^ inscrivez - vous ..3 newsletter|lettre',
      matches: 'Inscrivez-vous à notre newsletter.',
      not: 'Inscrivez-vous au tournoi.',
    },
    {
      phrase: '^ la suite est réservée aux abonnés',
      matches: 'La suite est réservée aux abonnés.',
      not: 'La suite est connue.',
    },
    {
      phrase: '^ nous et nos partenaires',
      matches: 'Nous et nos partenaires stockons des informations.',
      not: 'Nous et nos voisins.',
    },
    {
      phrase: '^ nous respectons votre vie privée',
      matches: 'Nous respectons votre vie privée.',
      not: 'Nous respectons votre choix.',
    },
    {
      phrase: '^ nous utilisons|déposons ..2 cookies',
      matches: 'Nous utilisons des cookies pour améliorer votre expérience.',
      not: 'Nous utilisons du beurre.',
    },
    {
      phrase: '^ recevez ..9 dans votre boîte',
      matches: 'Recevez chaque matin nos titres dans votre boîte mail.',
      not: 'Recevez nos vœux.',
    },
    {
      phrase: '^ suivez - nous sur',
      matches: 'Suivez-nous sur Telegram.',
      not: 'Suivez le guide.',
    },
    { phrase: '^ temps de lecture', matches: 'Temps de lecture : 2 min.', not: 'Temps de pluie.' },
    {
      phrase: '^ tous droits réservés',
      matches: 'Tous droits réservés.',
      not: 'Tous droits perdus.',
    },
    {
      phrase: '^ votre adresse e - mail ne',
      matches: 'Votre adresse e-mail ne sera pas publiée.',
      not: 'Votre adresse a changé.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ accepter|refuser|tout tout|les|et|accepter|refuser ..1 $',
      matches: 'Tout accepter',
      not: 'Tout va bien',
    },
    {
      phrase: '^ continuer sans accepter',
      matches: 'Continuer sans accepter',
      not: 'Continuer sans eux',
    },
    {
      phrase: '^ gérer|paramétrer|personnaliser mes|les|vos cookies|choix|préférences',
      matches: 'Gérer mes cookies',
      not: 'Gérer les crues',
    },
    {
      phrase: '^ laisser|ajouter|poster un commentaire',
      matches: 'Laisser un commentaire',
      not: 'Laisser un vide',
    },
    { phrase: '^ lire la suite|plus $', matches: 'Lire la suite', not: 'Lire la lettre' },
    {
      phrase: '^ partager ..1 article|sur|par|facebook',
      matches: 'Partager sur Facebook',
      not: 'Partager le pain',
    },
    { phrase: "^ retour à l'accueil", matches: "Retour à l'accueil", not: "Retour à l'école" },
    { phrase: '^ réagir|commenter $', matches: 'Réagir', not: 'Réagir vite' },
    {
      phrase: "^ s'inscrire à la|notre newsletter",
      matches: "S'inscrire à la newsletter",
      not: "S'inscrire à l'école",
    },
    {
      phrase: "^ se connecter|s'abonner|s'inscrire|s'identifier $",
      matches: 'Se connecter',
      not: 'Se taire',
    },
  ]),
  related: phraseTable([
    {
      phrase: '^ articles liés|similaires|associés|recommandés $',
      matches: 'Articles liés',
      not: 'Articles de loi',
    },
    { phrase: '^ les plus lus $', matches: 'Les plus lus', not: 'Les plus grands' },
    { phrase: '^ lire aussi $', matches: 'Lire aussi', not: 'Lire encore' },
    {
      phrase: '^ sur le même sujet|thème $',
      matches: 'Sur le même sujet',
      not: 'Sur le même pont',
    },
    { phrase: '^ voir aussi $', matches: 'Voir aussi', not: 'Voir Naples' },
    { phrase: '^ à lire aussi|également $', matches: 'À lire aussi', not: 'À lire vite' },
  ]),
  consent: {
    acts: phraseTable([
      {
        phrase: 'acceptez|cliquant|cliquez',
        matches: 'Cliquez sur « Tout accepter ».',
        not: 'Ils cliquent partout.',
      },
      {
        phrase: 'vos|votre choix|consentement|navigation|préférences',
        matches: 'Gérez vos choix.',
        not: 'Gérez la crue.',
      },
      {
        phrase: 'vous acceptez|consentez|pouvez',
        matches: 'Vous acceptez les cookies.',
        not: 'Ils acceptent les cookies.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'nos|notre partenaires|services|site',
        matches: 'Il améliore notre site.',
        not: 'Il améliore notre vie.',
      },
      {
        phrase: 'nous|notre|nos ..9 cookies',
        matches: 'Nous et nos partenaires utilisons des cookies.',
        not: 'Le boulanger vend des cookies.',
      },
      {
        phrase: 'sur votre appareil|terminal',
        matches: 'Ils sont stockés sur votre appareil.',
        not: 'Ils sont sur votre pont.',
      },
    ]),
  },
};

/** Source: own compilation, from the text around articles on Portuguese sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const PORTUGUESE_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ ao continuar ..3 navegando|navegar|navegação|usar',
      matches: 'Ao continuar navegando, você concorda.',
      not: 'Ao continuar a chuva, saiu.',
    },
    {
      phrase: '^ assine|receba ..1 nossa|nosso|a newsletter',
      matches: 'Assine a nossa newsletter.',
      not: 'Assine o contrato.',
    },
    {
      phrase: '^ cadastre - se ..3 receber|newsletter',
      matches: 'Cadastre-se para receber nossa newsletter.',
      not: 'Cadastre-se amanhã.',
    },
    {
      phrase: '^ conteúdo exclusivo para assinantes',
      matches: 'Conteúdo exclusivo para assinantes',
      not: 'Conteúdo da carta',
    },
    {
      phrase: '^ este|esta conteúdo|matéria|reportagem é exclusivo|exclusiva',
      matches: 'Este conteúdo é exclusivo para assinantes.',
      not: 'Este conteúdo é novo.',
    },
    {
      phrase: '^ este|nosso|o site|sítio|website ..2 utiliza|usa ..2 cookies',
      matches: 'Este site utiliza cookies.',
      not: 'Este forno utiliza carvão.',
    },
    { phrase: '^ já é assinante ?', matches: 'Já é assinante? Entre.', not: 'Já é tarde?' },
    { phrase: '^ siga - nos no|em|na', matches: 'Siga-nos no Telegram.', not: 'Siga o guia.' },
    { phrase: '^ tempo de leitura', matches: 'Tempo de leitura: 2 min.', not: 'Tempo de chuva.' },
    {
      phrase: '^ todos os direitos reservados',
      matches: 'Todos os direitos reservados.',
      not: 'Todos os direitos contam.',
    },
    {
      phrase: '^ utilizamos|usamos ..2 cookies',
      matches: 'Utilizamos cookies.',
      not: 'Utilizamos manteiga.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ aceitar|rejeitar todos|tudo|cookies ..1 $',
      matches: 'Aceitar todos',
      not: 'Aceitar todos os dons',
    },
    {
      phrase: '^ compartilhar|compartilhe|partilhar|partilhe no|na|via|este|esta|facebook',
      matches: 'Compartilhar no Facebook',
      not: 'Compartilhar pão',
    },
    {
      phrase: '^ deixe|escreva um|seu comentário',
      matches: 'Deixe um comentário',
      not: 'Deixe um vazio',
    },
    { phrase: '^ leia|saiba|ver mais $', matches: 'Leia mais', not: 'Leia mais livros' },
  ]),
  related: phraseTable([
    { phrase: '^ leia|veja também $', matches: 'Leia também', not: 'Leia o livro' },
    { phrase: '^ mais lidas|lidos|notícias $', matches: 'Mais lidas', not: 'Mais chuva' },
    {
      phrase: '^ notícias|artigos relacionadas|relacionados $',
      matches: 'Notícias relacionadas',
      not: 'Notícias falsas',
    },
  ]),
  consent: {
    acts: phraseTable([
      { phrase: 'clicando|clicar|clique', matches: 'Clique em «Aceitar».', not: 'Eles clicaram.' },
      {
        phrase: 'seu|sua consentimento|experiência|navegação|preferências',
        matches: 'Pedimos seu consentimento.',
        not: 'Pedimos seu pão.',
      },
      {
        phrase: 'você aceita|concorda|pode',
        matches: 'Você concorda com os cookies.',
        not: 'Eles concordam com os cookies.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'no seu dispositivo',
        matches: 'Ficam no seu dispositivo.',
        not: 'Ficam no seu barco.',
      },
      {
        phrase: 'utilizamos|usamos|nosso|nossa|nossos ..9 cookies',
        matches: 'Nossos parceiros usam cookies.',
        not: 'O padeiro vende cookies.',
      },
    ]),
  },
};

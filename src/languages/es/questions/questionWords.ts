/** Source: own compilation, of the closed word classes of Spanish and words of questions. */
import { wordList } from '../../wordList.ts';

/** Function words of questions, and words that frame a question. */
export const QUESTION_WORDS = wordList(`
  a ahora ahí al algo alguien alguna algunas alguno algunos algún allí ambas ambos ante antes
  aquel aquella aquellas aquello aquellos aquí articulo articulos artículo artículos así aunque
  aún bajo cada como con conmigo consigo contigo contra cual cuales cualquier cuando cuanta
  cuantas cuanto cuantos cuenta cuentan cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo de
  del desde después dice dicen dijeron dijo donde durante dónde e el ella ellas ello ellos en
  entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estamos estar estas
  este esto estos estoy estuvieron estuvo está están esté estén fue fueron gracias ha haber habla
  hablan habrá habrán habría habrían había habían hace hacen hacia han has hasta hay haya hayan he
  hemos hicieron hizo hola hubo la las le les lo los luego mas me mediante menos mi mientras mis
  misma mismas mismo mismos mucha muchas mucho muchos muy más mí mía mías mío míos nada nadie ni
  ninguna ningunas ninguno ningunos ningún no nos nosotras nosotros nuestra nuestras nuestro
  nuestros nunca o os otra otras otro otros para pero poca pocas poco pocos podría podía por
  porque porqué puede pueden pues que quien quienes quizá quizás quién quiénes qué se sea sean
  según ser será serán sería serían si sido siempre siendo sin sino sobre solo somos son soy su
  sus suya suyas suyo suyos sí sólo tal tales también tampoco tan tanta tantas tanto tantos te
  tener tengo tenía tenían ti tiene tienen toda todas todavía todo todos tras tu tus tuvieron tuvo
  tuya tuyas tuyo tuyos tú u un una unas unos usted ustedes varias varios vosotras vosotros
  vuestra vuestras vuestro vuestros y ya yo él`);

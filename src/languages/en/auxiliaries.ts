/** Source: the auxiliary verbs of "The Cambridge Grammar of the English Language". */
import { FORMS_OF_BE, FORMS_OF_DO, FORMS_OF_HAVE, MODALS } from './functionWords.ts';

/** Verbs that "not" may follow. */
export const AUXILIARIES = [...FORMS_OF_BE, ...FORMS_OF_DO, ...FORMS_OF_HAVE, ...MODALS].sort();

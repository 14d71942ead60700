/** German: a second file beside the bundle, which adds it to all elements of the page. */
import { addMessages } from './index.js';
import { de } from './messages/de.js';

addMessages('de', de);

export { de };

/** What the command line needs of the sources, as one module for Node. There is no DOM. */
export { withFallbacks } from './cli/fallbacks.js';
export { faultsOfTag, unknownAttributes } from './cli/faults.js';
export { tagsIn, type Tag } from './cli/tags.js';
export { ResultsError } from './errors.js';
export { check } from './results/check.js';
export { decode } from './results/formats/decode.js';
export { parseResults } from './results/parse.js';
export { pointerOf } from './results/pointer.js';

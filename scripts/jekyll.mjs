import { onPath } from './browsers.mjs';

/** @returns {string | null} the path of Jekyll */
export function findJekyll() {
  return process.env.JEKYLL_PATH ?? onPath('jekyll');
}

export const jekyllHint =
  'install Jekyll (Debian: apt-get install jekyll; elsewhere: gem install jekyll), or set JEKYLL_PATH';

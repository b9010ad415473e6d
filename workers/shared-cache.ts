/** Where the service worker leaves what was shared to the app, under the file's name. */
export const SHARED_CACHE = 'shared-files';

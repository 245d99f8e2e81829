// What a static host should send with each file, in the form of each usual host: _headers (Netlify, Cloudflare
// Pages), .htaccess (Apache), nginx.conf (to include), web.config (IIS). One list makes all of them.

// Other sites may show the app in a frame, as LMCs do, over a connection that nobody can change on its way.
const FRAMES = "frame-ancestors 'self' https:";
const FOR_ALL = [
  // All of it is public; a page in a sandboxed frame has no origin and could not load its own parts otherwise.
  ['Access-Control-Allow-Origin', '*'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
];
// The name of such a file carries the hash of its content: it never changes.
const FOR_HASHED = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
const NEVER_KEPT = 'no-store';
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";
const TYPES = [['.otf', 'font/otf'], ['.wasm', 'application/wasm'], ['.webmanifest', 'application/manifest+json']];
const HASHED = /-[0-9A-Z]{8}\.\w+$/;
const HASHED_FOR_SERVERS = '-[0-9A-Z]{8}\\.(css|js|otf|wasm)$';

/** The policy that a page's own meta element has, and who may frame it, which only a header can say. */
function policyOf(html) {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  return `${policy}; ${FRAMES}`;
}

/** [name, policy, cache] of each file that has a policy of its own. */
function governed(pages) {
  return [
    ...pages.map(([name, html]) => [name, policyOf(html), ASK_EACH_TIME]),
    ['worker.js', WORKER_POLICY, NEVER_KEPT],
  ];
}

function forNetlify(pages, files) {
  const lines = ['# For Netlify and Cloudflare Pages, which read this file in the root of the site only. Where Offerscope stands in a',
    '# folder, put these lines into the file there, with the folder before each path.',
    '/*', ...FOR_ALL.map(([name, value]) => `  ${name}: ${value}`)];
  const rule = (path, ...headers) => lines.push(path, ...headers.map(([name, value]) => `  ${name}: ${value}`));
  for (const [name, policy, cache] of governed(pages)) {
    // These hosts also give a page without its ending, and index.html for the folder.
    const paths = name === 'index.html' ? ['/', '/index.html'] : [`/${name}`];
    if (name !== 'index.html' && name.endsWith('.html')) paths.push(`/${name.replace(/\.html$/, '')}`);
    for (const path of paths) rule(path, ['Content-Security-Policy', policy], ['Cache-Control', cache]);
  }
  rule('/offers/*', ['Cache-Control', ASK_EACH_TIME]);
  const named = governed(pages).map(([name]) => name);
  for (const name of files.filter((file) => !file.includes('/') && !named.includes(file))) {
    rule(`/${name}`, ['Cache-Control', HASHED.test(name) ? FOR_HASHED : ASK_EACH_TIME]);
    const type = TYPES.find(([ending]) => name.endsWith(ending));
    if (type) lines.push(`  Content-Type: ${type[1]}`);
  }
  return `${lines.join('\n')}\n`;
}

function forApache(pages) {
  const set = (name, value) => `Header always set ${name} "${value}"`;
  const lines = ['# For Apache with mod_headers; the folder needs AllowOverride FileInfo.',
    ...TYPES.map(([ending, type]) => `AddType ${type} ${ending}`),
    '<IfModule mod_headers.c>', ...FOR_ALL.map(([name, value]) => `  ${set(name, value)}`),
    `  ${set('Cache-Control', ASK_EACH_TIME)}`,
    `  <FilesMatch "${HASHED_FOR_SERVERS}">`, `    ${set('Cache-Control', FOR_HASHED)}`, '  </FilesMatch>'];
  for (const [name, policy, cache] of governed(pages)) {
    lines.push(`  <Files "${name}">`, `    ${set('Content-Security-Policy', policy)}`,
      `    ${set('Cache-Control', cache)}`, '  </Files>');
  }
  return `${lines.join('\n')}\n</IfModule>\n`;
}

function forNginx(pages) {
  const add = (name, value) => `  add_header ${name} "${value}" always;`;
  const all = FOR_ALL.map(([name, value]) => add(name, value));
  const lines = ['# For nginx: include this file in the server block that serves the folder.'];
  const location = (match, ...own) => lines.push(`location ${match} {`, ...own, ...all, '}');
  for (const [name, policy, cache] of governed(pages)) {
    location(`~ /${name.replaceAll('.', '\\.')}$`, add('Content-Security-Policy', policy), add('Cache-Control', cache));
  }
  for (const [ending, type] of TYPES) {
    const cache = ending === '.webmanifest' ? ASK_EACH_TIME : FOR_HASHED;
    location(`~ \\${ending}$`, '  types { }', `  default_type ${type};`, add('Cache-Control', cache));
  }
  location(`~ "${HASHED_FOR_SERVERS}"`, add('Cache-Control', FOR_HASHED));
  location('~ \\.(json|svg|png)$', add('Cache-Control', ASK_EACH_TIME));
  return `${lines.join('\n')}\n`;
}

const inXml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function forIis(pages, files) {
  const headers = (entries, within) => entries.map(([name, value]) =>
    `${within ? `<remove name="${name}" />` : ''}<add name="${name}" value="${inXml(value)}" />`).join('');
  const server = (entries, within) =>
    `<system.webServer><httpProtocol><customHeaders>${headers(entries, within)}</customHeaders></httpProtocol></system.webServer>`;
  const location = (name, entries) => `  <location path="${name}">${server(entries, true)}</location>`;
  const types = TYPES.map(([ending, type]) =>
    `<remove fileExtension="${ending}" /><mimeMap fileExtension="${ending}" mimeType="${type}" />`).join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- For IIS. -->',
    '<configuration>',
    '  <system.webServer>',
    '    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>',
    `    <staticContent>${types}</staticContent>`,
    `    <httpProtocol><customHeaders>${headers([...FOR_ALL, ['Cache-Control', ASK_EACH_TIME]], false)}</customHeaders></httpProtocol>`,
    '  </system.webServer>',
    ...governed(pages).map(([name, policy, cache]) =>
      location(name, [['Content-Security-Policy', policy], ['Cache-Control', cache]])),
    ...files.filter((name) => HASHED.test(name)).map((name) => location(name, [['Cache-Control', FOR_HASHED]])),
    '</configuration>',
    '',
  ].join('\n');
}

/** [name, text] of each host's file; `pages` are [name, html], `files` the names of all that is delivered. */
export function headerFiles(pages, files) {
  return [
    ['_headers', forNetlify(pages, files)],
    ['.htaccess', forApache(pages)],
    ['nginx.conf', forNginx(pages)],
    ['web.config', forIis(pages, files)],
  ];
}

/** Modules of the simulator that travel together, with all that they import; the first group that has a module keeps it. */
const groups: readonly (readonly [name: string, modules: RegExp])[] = [
  // What every page has, in one file: small files compress badly.
  [
    'page',
    /vite\/preload-helper|\/notes\/(base|permalinks)\.ts$|\/elements\/(announce|console-block|copy|kept|section-link|share-address|style-sheet|explain-door|terminal-door|terminal\/height|search\/hand-over)\.ts$/,
  ],
  ['docker', /\/docker\/index\.ts$/],
  ['docker-format', /\/docker\/(format\/template|format\/table|cli\/formatter)\.ts$/],
  [
    'docker-common',
    /\/docker\/(engine\/(time|files\/changes|(container|image|network|volume)\/(find|no-settings|own-files))|api\/(reference|routes\/words)|format\/time)\.ts$/,
  ],
  ['docker-version', /\/docker\/api\/routes\/version\.ts$/],
  ['docker-list', /\/docker\/(api\/routes\/(container|image)-list|cli\/(container\/ps|image\/ls))\.ts$/],
  [
    'docker-run',
    /\/docker\/(api\/routes\/(container-run|image-create)|cli\/(container\/run|image\/pull)|registry\/recipe)\.ts$/,
  ],
  ['docker-run-ports', /\/docker\/cli\/container\/settings\/ports\.ts$/],
  ['docker-run-more', /\/docker\/cli\/container\/(options\/run-more|settings\/more)\.ts$/],
  ['docker-shell', /\/docker\/shell\/(rest|read-line|pattern)\.ts$/],
  ['docker-shell-scripting', /\/docker\/shell\/scripting\.ts$/],
  // What the tools have in common with servers and other programs, which do without the tools.
  ['docker-tool-arguments', /\/docker\/programs\/(args|flavour)\.ts$/],
  ['docker-tool', /\/docker\/programs\/(input|spawn|tool|users)\.ts$/],
  ['docker-tool-times', /\/docker\/programs\/(dates|ps-columns)\.ts$/],
  ['docker-tool-regex', /\/docker\/programs\/regex\.ts$/],
  ['docker-tools', /\/docker\/programs\/more\.ts$/],
]

/** The same for Rolldown's `output.codeSplitting`: a line that is run for the first time loads a few files, not a hundred. */
export const codeSplitting = { groups: groups.map(([name, test]) => ({ name, test })) }

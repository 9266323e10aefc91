/** `npm start`: see start.ts. This file runs under any Node, to say which one is needed instead of failing on the first type. */
const MAJOR = Number(process.versions.node.split('.')[0]);
if (MAJOR < 24) {
  console.error(`Node ${process.versions.node} is too old: run this as "npm start", which brings Node 24 along.`);
  process.exit(1);
}
const { start } = await import('./start.ts');
process.exitCode = await start(process.argv.slice(2));

/** `npm test`: everything, each stage under its own heading. The last line sums up all tests: "N passed, N failed". */
const MAJOR = Number(process.versions.node.split('.')[0]);
if (MAJOR < 24) {
  console.error(`Node ${process.versions.node} is too old: run this as "npm test", which brings Node 24 along.`);
  process.exit(1);
}
const { runAll } = await import('./stages.ts');
process.exitCode = await runAll();

// Parses of one passport in a processor second by npm's "mrz": MODULE FOLDER, COUNT.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
const require = createRequire(process.argv[2] + '/package.json');
const { parse } = await import(pathToFileURL(require.resolve('mrz')));
const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const count = Number(process.argv[3]);
for (let i = 0; i < count / 10; i++) parse(lines);
const before = process.cpuUsage();
let numbers = 0;
for (let i = 0; i < count; i++) numbers += parse(lines).documentNumber === 'L898902C3' ? 1 : 0;
const used = process.cpuUsage(before);
if (numbers !== count) throw new Error('the peer reads another number');
console.log((used.user + used.system) / 1e6);

// ./run backfill: asks the running hub for a past period and follows it to the end. Never touches the database.
import { createInterface } from 'node:readline/promises';

const usage = 'Uso: ./run backfill SERVIÇO --start-date D --end-date D [--ignore-checkpoint] [--sleep-seconds N]';
const hub = `http://127.0.0.1:${process.env.HUB_PORT ?? 5080}`;

function readArguments([service, ...rest]) {
  const request = { service, startDate: undefined, endDate: undefined, ignoreCheckpoint: false };
  while (rest.length > 0) {
    const option = rest.shift();
    if (option === '--ignore-checkpoint') request.ignoreCheckpoint = true;
    else if (option === '--start-date') request.startDate = rest.shift();
    else if (option === '--end-date') request.endDate = rest.shift();
    else if (option === '--sleep-seconds') request.pauseSeconds = Number(rest.shift());
    else stop(`Opção desconhecida: ${option}\n${usage}`);
  }
  if (!service || service.startsWith('--')) stop(usage);
  // Without a pause of its own the hub takes the service's: 120 s for faturamento.
  if (request.pauseSeconds !== undefined && !Number.isInteger(request.pauseSeconds)) stop('--sleep-seconds pede um número inteiro de segundos.');
  return request;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

async function credentials() {
  const { HUB_ADMIN_EMAIL: email, HUB_ADMIN_PASSWORD: password } = process.env;
  if (email && password) return { email, password };
  if (!process.stdin.isTTY) stop('Defina HUB_ADMIN_EMAIL e HUB_ADMIN_PASSWORD.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { email: await terminal.question('E-mail: '), password: await terminal.question('Senha: ') };
  terminal.close();
  return answers;
}

async function call(path, { method = 'GET', body, cookie } = {}) {
  const answer = await fetch(`${hub}${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((error) => stop(`O hub não responde em ${hub} (${error.cause?.code ?? error.message}). Ele está rodando?`));
  const content = answer.status === 204 ? undefined : await answer.json();
  if (!answer.ok) stop(`${content?.error ?? answer.statusText}${content?.field ? ` (campo ${content.field})` : ''}`);
  return { answer, content };
}

async function follow(runId, cookie) {
  let last = '';
  for (;;) {
    const { content: run } = await call(`/api/admin/runs/${runId}`, { cookie });
    const line = run.endedAt ? run.details : `${run.pagesDone} de ${run.pagesTotal} ${run.unit}`;
    if (line !== last) console.log(line);
    last = line;
    if (run.endedAt) return run.outcome;
    await new Promise((resume) => setTimeout(resume, 1_000));
  }
}

const request = readArguments(process.argv.slice(2));
const { answer } = await call('/api/auth/login', { method: 'POST', body: await credentials() });
const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
const { content: started } = await call('/api/admin/backfills', { method: 'POST', body: request, cookie });
console.log(`Carga histórica de ${started.service}: execução ${started.runId}`);
const outcome = await follow(started.runId, cookie);
process.exitCode = outcome === 'COMPLETED' || outcome === 'WARNING' ? 0 : 1;

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";

/* A server of the MCP project itself, from npm, in the version that the lock file of the integration tests names. */
const SOURCES = resolve("../../integration-tests/src/test/resources/real-mcp-servers");
const HOME = resolve("../../integration-tests/target/real-mcp-servers");
const MAIN = join(HOME, "node_modules/@modelcontextprotocol/server-everything/dist/index.js");
const PATIENCE = 30_000;

/** @throws where npm cannot: it brought the pages themselves, so that something is wrong. */
function install() {
  if (existsSync(MAIN)) {
    return;
  }
  mkdirSync(HOME, { recursive: true });
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
    copyFileSync(join(SOURCES, file), join(HOME, file));
  }
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: HOME, stdio: "pipe" });
}

/** The real server behind a go-between that can change what it says, as somebody does who has taken it over. */
export async function realMcpServer(): Promise<RealMcpServer> {
  install();
  const port = await freePort();
  const child = spawn("node", [MAIN, "streamableHttp"], {
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
  });
  await listening(port);
  const server = new RealMcpServer(child, port);
  await server.start();
  return server;
}

export class RealMcpServer {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #front: Server;
  #lie: [string, string] | undefined;

  constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
    this.#front = createServer((request, response) => {
      this.#pass(request, response).catch(() => response.destroy());
    });
  }

  async start() {
    await new Promise<void>((done) => this.#front.listen(0, "127.0.0.1", done));
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#front.address() as AddressInfo).port)}/mcp`;
  }

  /** From now on it says the one where it said the other. */
  says(lie: string, insteadOf: string) {
    this.#lie = [insteadOf, lie];
  }

  stop() {
    this.#front.closeAllConnections();
    this.#front.close();
    this.#child.kill();
  }

  async #pass(request: IncomingMessage, response: ServerResponse) {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part as Buffer);
    }
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" && !["host", "connection", "content-length"].includes(name) ? [[name, value] as [string, string]] : [],
    );
    const answer = await fetch(`http://127.0.0.1:${String(this.#port)}${request.url ?? ""}`, {
      method: request.method ?? "GET",
      headers,
      body: parts.length ? Buffer.concat(parts) : null,
    });
    const text = await answer.text();
    const told = this.#lie ? text.replaceAll(JSON.stringify(this.#lie[0]), JSON.stringify(this.#lie[1])) : text;
    for (const name of ["content-type", "mcp-session-id"]) {
      const value = answer.headers.get(name);
      if (value) {
        response.setHeader(name, value);
      }
    }
    response.writeHead(answer.status).end(told);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function listening(port: number) {
  const end = Date.now() + PATIENCE;
  while (!(await answers(port))) {
    if (Date.now() > end) {
      throw new Error("the MCP server does not listen");
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => {
      done(false);
    });
  });

// A resource server as the MCP project's SDK makes one: whoever calls a tool of the server behind it needs a token that
// is signed by the realm and made out to this address. Listing is open, as discovery comes without a token.
import http from "node:http";
import express from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";

const [port, behind, issuer] = process.argv.slice(2);
const resource = `http://127.0.0.1:${port}/mcp`;
const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));

const verifier = {
  async verifyAccessToken(token) {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience: resource });
      return {
        token,
        clientId: payload.azp,
        scopes: payload.scope.split(" "),
        expiresAt: payload.exp,
        resource: new URL(payload.aud),
      };
    } catch (error) {
      throw new InvalidTokenError(error.message);
    }
  },
};
const check = requireBearerAuth({ verifier, expectedResource: new URL(resource) });

const app = express();
app.get("/.well-known/oauth-protected-resource/mcp", (_, response) =>
  response.json({ resource, authorization_servers: [issuer], bearer_methods_supported: ["header"] }));
app.use(express.raw({ type: "*/*" }));
app.use((request, response, next) => {
  const message = Buffer.isBuffer(request.body) ? JSON.parse(request.body.toString()) : {};
  return message.method === "tools/call" ? check(request, response, next) : next();
});
app.use((request, response) => {
  const { host, ...headers } = request.headers;
  const forwarded = http.request(
    { host: "127.0.0.1", port: behind, path: request.originalUrl, method: request.method, headers },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
  forwarded.on("error", () => response.destroy());
  forwarded.end(Buffer.isBuffer(request.body) ? request.body : undefined);
});
app.listen(Number(port), "127.0.0.1");

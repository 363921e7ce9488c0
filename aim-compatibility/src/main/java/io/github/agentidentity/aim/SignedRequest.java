package io.github.agentidentity.aim;

import io.github.agentidentity.agent.Ed25519PublicKey;
import java.nio.charset.StandardCharsets;

/**
 * What the outer signature is over: method, endpoint and time, and the body where there is one,
 * byte by byte as received.
 *
 * @param endpoint the path after AIM's base, whatever stands before it, with the query if there is
 *     one
 * @param timestamp seconds since the epoch, as sent
 */
public record SignedRequest(String method, String endpoint, String timestamp, byte[] body) {

  /** The signed bytes. */
  public byte[] bytes() {
    String head = method + "\n" + endpoint + "\n" + timestamp;
    byte[] start = (body.length == 0 ? head : head + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  /** What a poll is signed over since version 1.22 of the SDK: the agent instead of a body. */
  public byte[] bytesOfPoll(String agentId) {
    return String.join("\n", method, endpoint, agentId, timestamp).getBytes(StandardCharsets.UTF_8);
  }

  public boolean isSignedBy(Ed25519PublicKey key, byte[] signature) {
    return key.verifies(bytes(), signature);
  }
}

package io.github.agentidentity.aim;

import io.github.agentidentity.agent.Ed25519PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The vectors of the wire contract, made with PyNaCl from the seed 00 to 1f. */
final class Vectors {

  static final Ed25519PublicKey KEY =
      AimKeys.publicKey("A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=");

  static final String TIMESTAMP = "1767323045";

  static final String INNER =
      """
      {"action_type": "read_database", "agent_id": "11111111-2222-3333-4444-555555555555", \
      "context": {"a": [1.0, true, null, {"z": "\\u00e9 <x> \\"y\\""}], "b": 1, \
      "risk_level": "low"}, "resource": "users", "timestamp": "2026-01-02T03:04:05.678901Z"}\
      """;

  static final String INNER_SIGNATURE =
      "Y1kTp+dZZKjrN8tuUgrTOA9+oOy9ykyhyQMRZa7zJ/6sZi3WkQ4A/IDawLAMUGoUjmNZkQpws9JX7fRaMYemAw==";

  static final String BODY =
      """
      {"action_type": "read_database", "agent_id": "11111111-2222-3333-4444-555555555555", \
      "context": {"a": [1.0, true, null, {"z": "\\u00e9 <x> \\"y\\""}], "b": 1, \
      "risk_level": "low"}, "public_key": "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=", \
      "resource": "users", "signature": \
      "Y1kTp+dZZKjrN8tuUgrTOA9+oOy9ykyhyQMRZa7zJ/6sZi3WkQ4A/IDawLAMUGoUjmNZkQpws9JX7fRaMYemAw==", \
      "timestamp": "2026-01-02T03:04:05.678901Z"}\
      """;

  static final String OUTER_SIGNATURE =
      "Ck8Vh5k3J5l1B7JbFlrHsQjBX8ChlGfKesoVxoddmNgUVQuc3ZubcYmtNMV0sc6QtVOVSZDZkyx5u0uPAUAkDw==";

  static final String BARE_INNER =
      """
      {"action_type": "read_database", "agent_id": "11111111-2222-3333-4444-555555555555", \
      "context": {}, "resource": null, "timestamp": "2026-01-02T03:04:05Z"}\
      """;

  static final String BARE_SIGNATURE =
      "VJB8xk6HCzewkP+0t3Ow36ufCP3A95bXkF1luc90Bh5HMDJfSlGBTEoRYPSS3ijQbi4uYbqcWEPHa83N2WfmCw==";

  static final String GET_SIGNATURE =
      "6ed0PXaSXGOxfyfGkep0gIaKNnK3z6dNa/7CBc6iGqMB6b7jkkEVZbthP71oEJJMmYsNpEAxVQnXr12KjdcADg==";

  static final String ATTESTATION =
      """
      {"agent_id":"11111111-2222-3333-4444-555555555555","mcp_url":"https://mcp.example.com",\
      "mcp_name":"fs","capabilities_found":["read_files","execute_code"],\
      "connection_successful":true,"health_check_passed":true,"connection_latency_ms":45,\
      "timestamp":"2026-01-02T03:04:05Z","sdk_version":"aim-sdk-python@1.0.0"}\
      """;

  static final String ATTESTATION_SIGNATURE =
      "xztb/sJ19MhduyKv9k2bnl+MqOvoSB+JqPNTQIbJQj44czQ6mFPgmawashWq9qL+WbBnBe1+INnL0Kmvl6vGDQ==";

  private Vectors() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] signature(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}

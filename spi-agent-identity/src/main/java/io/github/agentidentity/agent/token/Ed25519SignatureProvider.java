package io.github.agentidentity.agent.token;

import java.security.Key;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.AsymmetricSignatureSignerContext;
import org.keycloak.crypto.AsymmetricSignatureVerifierContext;
import org.keycloak.crypto.KeyType;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.models.KeycloakSession;

/**
 * Signs and verifies by Bouncy Castle where the key is Ed25519 and its bytes can be had; Ed448 and
 * keys in a device are left to Keycloak's own provider.
 */
final class Ed25519SignatureProvider implements SignatureProvider {

  /** PKCS #8 (RFC 8410 §7) and SubjectPublicKeyInfo (§4) both end in the 32 bytes of the key. */
  private static final int PKCS8_LENGTH = 48;

  private static final int SPKI_LENGTH = 44;

  private final KeycloakSession session;
  private final SignatureProvider stock;

  Ed25519SignatureProvider(KeycloakSession session, SignatureProvider stock) {
    this.session = session;
    this.stock = stock;
  }

  @Override
  public SignatureSignerContext signer() {
    KeyWrapper key =
        session.keys().getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.EdDSA);
    return key == null ? stock.signer() : signer(key);
  }

  @Override
  public SignatureSignerContext signer(KeyWrapper key) {
    SignatureProvider.checkKeyForSignature(key, Algorithm.EdDSA, KeyType.OKP);
    Optional<byte[]> secret = bytes(key.getPrivateKey(), PKCS8_LENGTH);
    Optional<byte[]> open = bytes(key.getPublicKey(), SPKI_LENGTH);
    return secret.isPresent() && open.isPresent()
        ? new Signer(key, secret.get(), open.get())
        : stock.signer(key);
  }

  @Override
  public SignatureVerifierContext verifier(String kid) throws VerificationException {
    KeyWrapper key =
        session.keys().getKey(session.getContext().getRealm(), kid, KeyUse.SIG, Algorithm.EdDSA);
    return key == null ? stock.verifier(kid) : verifier(key);
  }

  @Override
  public SignatureVerifierContext verifier(KeyWrapper key) throws VerificationException {
    SignatureProvider.checkKeyForVerification(key, Algorithm.EdDSA, KeyType.OKP);
    Optional<byte[]> open = bytes(key.getPublicKey(), SPKI_LENGTH);
    return open.isPresent() ? new Verifier(key, open.get()) : stock.verifier(key);
  }

  @Override
  public boolean isAsymmetricAlgorithm() {
    return true;
  }

  private static Optional<byte[]> bytes(@Nullable Key key, int encodedLength) {
    byte[] encoded = key == null ? null : key.getEncoded();
    if (encoded == null || encoded.length != encodedLength) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.copyOfRange(encoded, encodedLength - Ed25519.SECRET_KEY_SIZE, encodedLength));
  }

  private static final class Signer extends AsymmetricSignatureSignerContext {
    private final byte[] secret;
    private final byte[] open;

    Signer(KeyWrapper key, byte[] secret, byte[] open) {
      super(key);
      this.secret = secret;
      this.open = open;
    }

    @Override
    public byte[] sign(byte[] data) {
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(secret, 0, open, 0, data, 0, data.length, signature, 0);
      return signature;
    }
  }

  private static final class Verifier extends AsymmetricSignatureVerifierContext {
    private final byte[] open;

    Verifier(KeyWrapper key, byte[] open) {
      super(key);
      this.open = open;
    }

    @Override
    public boolean verify(byte[] data, byte[] signature) {
      return signature.length == Ed25519.SIGNATURE_SIZE
          && Ed25519.verify(signature, 0, open, 0, data, 0, data.length);
    }
  }
}

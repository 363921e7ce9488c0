package io.github.agentidentity.trust.service.behaviour.detection;

/** The agents of one type, as far as they are alike. */
public interface Peers {

  /** Nobody is known. */
  Peers NONE =
      new Peers() {
        @Override
        public double score(float[] hour) {
          return 0;
        }

        @Override
        public void learn(float[] hour) {}
      };

  /** How unlike the others an hour is: about 1 for an ordinary one, 0 as long as few are known. */
  double score(float[] hour);

  /** An hour without suspicion has ended. */
  void learn(float[] hour);
}

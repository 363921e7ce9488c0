package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentOperations.NewAgent;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.aim.AimKeys;
import io.github.agentidentity.aim.WireBody;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Registers agents as AIM's clients do. A client that makes no key pair gets one: shown in this
 * answer, kept nowhere.
 */
record Registrations(AimContext context) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** By an enrolment token, which is what the client calls an API key. */
  Response enrol(WireBody body, String enrolmentToken) {
    return register(
        body, null, wanted -> context.agents().enrol(context.realm(), wanted, enrolmentToken));
  }

  /** For the person who signed in, who becomes the owner. */
  Response registerFor(Caller.OfPerson developer, WireBody body) {
    AgentOwner owner = AgentOwner.user(developer.token().user().getId());
    return register(
        body,
        owner,
        wanted -> context.agents().register(context.realm(), wanted, developer.actor()));
  }

  private Response register(
      WireBody body, @Nullable AgentOwner owner, Function<NewAgent, Agent> registration) {
    RegistrationBody request = new RegistrationBody(body);
    Optional<Ed25519PublicKey> own = request.publicKey();
    Optional<AimKeys.Pair> made =
        own.isPresent() ? Optional.empty() : Optional.of(AimKeys.generate(RANDOM));
    Ed25519PublicKey key = own.orElseGet(() -> made.orElseThrow().publicKey());
    Agent agent = registration.apply(request.agent(owner, key));
    if (made.isPresent()) {
      // Whoever made the pair needs no proof that it has it.
      context.agents().proved(context.realm(), agent, key.thumbprint());
    }
    new SelfDescriptions(context, agent.id()).atRegistration(request);
    registered(agent);
    return answer(context.requireAgent(agent.id().value()), key, made).answer(201);
  }

  private Members answer(Agent agent, Ed25519PublicKey key, Optional<AimKeys.Pair> made) {
    Members members =
        new AgentMembers(context)
            .of(agent)
            .both("public_key", AimKeys.encode(key))
            .both("aim_url", context.aimUrl())
            .put("message", "Agent registered");
    made.ifPresent(pair -> members.both("private_key", pair.privateKey()));
    return members;
  }

  private void registered(Agent agent) {
    new EventBuilder(
            context.realm(), context.session(), context.session().getContext().getConnection())
        .event(EventType.CLIENT_REGISTER)
        .client(agent.clientId())
        .detail("agent_id", agent.id().value())
        .detail("agent_name", agent.name().value())
        .detail("operation", "aim_register")
        .success();
  }
}

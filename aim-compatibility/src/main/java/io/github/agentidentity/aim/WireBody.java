package io.github.agentidentity.aim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON object of a request. Members are looked up by their AIM name; where the contract has two
 * spellings, both are given and the first that stands there counts.
 */
public final class WireBody {

  /** No request of the contract needs more. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final WireBody EMPTY =
      new WireBody(new RawJson.Members("{}", new LinkedHashMap<>()));

  private final RawJson.Members members;

  private WireBody(RawJson.Members members) {
    this.members = members;
  }

  /** The object that these bytes are; {@link Malformed} if they are anything else. */
  public static WireBody of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Malformed("The body may have " + MOST_BYTES + " bytes");
    }
    return of(RawJsonReader.read(utf8(bytes)));
  }

  /** As {@link #of(byte[])}, but no body at all is an empty object. */
  public static WireBody ofOptional(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : of(bytes);
  }

  static WireBody of(RawJson value) {
    if (value instanceof RawJson.Members members) {
      return new WireBody(members);
    }
    throw new Malformed("The body must be a JSON object");
  }

  /** The value of the first of these members that is there and not null. */
  public Optional<RawJson> value(String... names) {
    for (String name : names) {
      RawJson.Member member = members.byName().get(name);
      if (member != null && !isNull(member.value())) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  /** Whether the object has this member, be it null. */
  public boolean has(String name) {
    return members.byName().containsKey(name);
  }

  /** A text; {@link Malformed} if the member is anything else. */
  public Optional<String> text(String... names) {
    return value(names).map(value -> asText(names[0], value));
  }

  /** A text that must be there and not be blank. */
  public String requireText(String... names) {
    return text(names)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new Malformed(names[0] + " is required"));
  }

  public Optional<Boolean> flag(String... names) {
    return value(names)
        .map(
            value ->
                switch (value.source()) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new Malformed(names[0] + " must be true or false");
                });
  }

  public Optional<Double> number(String... names) {
    return value(names)
        .map(
            value -> {
              char first = value.source().charAt(0);
              if (first != '-' && !Character.isDigit(first)) {
                throw new Malformed(names[0] + " must be a number");
              }
              return Double.valueOf(value.source());
            });
  }

  /** A list of texts; none if the member is absent. */
  public List<String> texts(String... names) {
    List<String> texts = new ArrayList<>();
    for (RawJson value : list(names)) {
      texts.add(asText(names[0], value));
    }
    return texts;
  }

  /** A list of objects; none if the member is absent. */
  public List<WireBody> objects(String... names) {
    List<WireBody> objects = new ArrayList<>();
    for (RawJson value : list(names)) {
      if (!(value instanceof RawJson.Members object)) {
        throw new Malformed(names[0] + " must be an array of objects");
      }
      objects.add(new WireBody(object));
    }
    return objects;
  }

  /** An object, empty if the member is absent. */
  public WireBody object(String... names) {
    Optional<RawJson> value = value(names);
    if (value.isEmpty()) {
      return EMPTY;
    }
    if (value.get() instanceof RawJson.Members object) {
      return new WireBody(object);
    }
    throw new Malformed(names[0] + " must be an object");
  }

  /** The raw members, for whoever checks a signature over them. */
  public RawJson.Members raw() {
    return members;
  }

  /** The members without some of them, in their order. */
  public RawJson.Members without(String... names) {
    Map<String, RawJson.Member> rest = new LinkedHashMap<>(members.byName());
    for (String name : names) {
      rest.remove(name);
    }
    return new RawJson.Members("", rest);
  }

  private List<RawJson> list(String... names) {
    Optional<RawJson> value = value(names);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof RawJson.Items items) {
      return items.values();
    }
    throw new Malformed(names[0] + " must be an array");
  }

  private static String asText(String name, RawJson value) {
    if (value instanceof RawJson.Scalar scalar && scalar.isText()) {
      String text = JsonStrings.decode(scalar.source());
      if (text.indexOf('\0') >= 0) {
        throw new Malformed(name + " must not contain the character NUL");
      }
      return text;
    }
    throw new Malformed(name + " must be a text");
  }

  private static boolean isNull(RawJson value) {
    return value instanceof RawJson.Scalar scalar && scalar.isNull();
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("The body is not UTF-8");
    }
  }
}

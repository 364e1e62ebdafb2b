package vn.chosach.subjects.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.subjects.life.Confidence;
import vn.chosach.subjects.life.RoleKind;

/**
 * Somebody, records, numbers and places with what ties them, as they are told to somebody outside
 * or were told from outside. It knows no report and no reporter (D1).
 *
 * @param things each once
 * @param ties both of whose ends are among the things
 */
public record SharedPicture(List<SharedThing> things, List<SharedTie> ties) {

  public SharedPicture {
    things = List.copyOf(things);
    ties = List.copyOf(ties);
  }

  /** What a thing is. */
  public enum ThingKind {
    PERSON,
    BUSINESS,
    SHOP,
    CASE,
    PHONE,
    ACCOUNT,
    ADDRESS,
    TAX,
    CITIZEN,
    LINK,
    EMAIL;

    /** Whether it can tell who a natural person is (Luật 91/2025/QH15). */
    public boolean personal() {
      return switch (this) {
        case PERSON, PHONE, ACCOUNT, ADDRESS, CITIZEN, EMAIL -> true;
        case BUSINESS, SHOP, CASE, TAX, LINK -> false;
      };
    }

    /** Message key of its name. */
    public String textKey() {
      return "subjects.node." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A thing.
   *
   * @param id the same wherever this program tells of it
   * @param name 1 to 1,000 characters; a case is told by its number alone
   */
  public record SharedThing(UUID id, ThingKind kind, String name) {

    String told() {
      return kind + " " + name;
    }
  }

  /**
   * What ties two things.
   *
   * @param role {@link #NAMED_IN}, {@link #STATES} or the name of a role that an officer asserts
   * @param confidence how sure who asserts a role is; empty for what a case states
   */
  public record SharedTie(UUID from, UUID to, String role, String confidence) {

    /** A case names it. */
    public static final String NAMED_IN = "NAMED_IN";

    /** It states this number, address or link. */
    public static final String STATES = "STATES";

    /** Message key of the role; empty for one that others named. */
    public Optional<String> roleKey() {
      return Stream.concat(
              Stream.of(
                  Map.entry(NAMED_IN, "subjects.edge.in-case"),
                  Map.entry(STATES, "subjects.edge.states")),
              Arrays.stream(RoleKind.values()).map(one -> Map.entry(one.name(), one.textKey())))
          .filter(one -> one.getKey().equals(role))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /** Message key of how sure it is; empty where that is not said in our words. */
    public Optional<String> confidenceKey() {
      return Arrays.stream(Confidence.values())
          .filter(one -> one.name().equals(confidence))
          .map(Confidence::textKey)
          .findFirst();
    }
  }

  /** The same with some kinds and no other. */
  public SharedPicture only(Set<ThingKind> kinds) {
    List<SharedThing> kept = things.stream().filter(one -> kinds.contains(one.kind())).toList();
    Set<UUID> ids = kept.stream().map(SharedThing::id).collect(Collectors.toSet());
    return new SharedPicture(
        kept,
        ties.stream().filter(tie -> ids.contains(tie.from()) && ids.contains(tie.to())).toList());
  }

  public Map<UUID, SharedThing> byId() {
    return things.stream()
        .collect(Collectors.toMap(SharedThing::id, Function.identity(), (one, again) -> one));
  }

  /** What it tells, line by line and without identifiers: equal for two that tell the same. */
  public List<String> told() {
    Map<UUID, SharedThing> known = byId();
    return Stream.concat(
            things.stream().map(SharedThing::told),
            ties.stream()
                .map(
                    tie ->
                        "%s | %s %s | %s"
                            .formatted(
                                Objects.requireNonNull(known.get(tie.from())).told(),
                                tie.role(),
                                tie.confidence(),
                                Objects.requireNonNull(known.get(tie.to())).told())))
        .sorted()
        .toList();
  }
}

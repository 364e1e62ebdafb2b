package vn.chosach.verify;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Acts of the log by which content was removed under a rule. One excuses that something is gone
 * only where two persons of two agencies stand in the log for it, the first before it: the act of
 * one alone, or one that came before what it excuses, excuses nothing.
 */
final class Removals {

  private static final String REMOVED = "retention.removed";
  private static final String AGREED = "retention.agreed";
  private static final String PROPOSED = "retention.proposed";
  private static final String DESTROYED = "vault.destroyed";
  private static final String ASKED = "vault.destruction-asked";

  /** Verbs of all acts that are looked at here. */
  static final List<String> VERBS = List.of(REMOVED, AGREED, PROPOSED, DESTROYED, ASKED);

  private final Map<String, TreeMap<Long, LoggedAct>> bySubject = new HashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> missed = new HashSet<>();

  /** Takes an act that stands in the log, in any order. */
  void add(long index, LoggedAct act) {
    bySubject.computeIfAbsent(subject(act), any -> new TreeMap<>()).put(index, act);
  }

  private static String subject(LoggedAct act) {
    return act.subjectKind() + " " + act.subject();
  }

  /** Whether what an act speaks of may be gone. */
  boolean excuse(long index, LoggedAct act) {
    return excuse(index, act, null);
  }

  /**
   * The same, where the removal says what it removed.
   *
   * @param hash of what was there, which the removal must name
   */
  boolean excuse(long index, LoggedAct act, @Nullable String hash) {
    for (Map.Entry<Long, LoggedAct> one : after(index, act).entrySet()) {
      LoggedAct removal = one.getValue();
      if (isRemoval(removal)
          && flaw(one.getKey(), removal) == null
          && removedThat(removal, act, hash)) {
        used.add(line(one.getKey(), removal));
        missed.add(subject(act));
        return true;
      }
    }
    return false;
  }

  /** Why the removals of what an act speaks of excuse nothing; nothing where there is none. */
  String flaws(long index, LoggedAct act) {
    return bySubject.getOrDefault(subject(act), new TreeMap<>()).entrySet().stream()
        .filter(one -> isRemoval(one.getValue()))
        .map(
            one ->
                "; its removal at index %d excuses nothing: %s"
                    .formatted(
                        one.getKey(),
                        one.getKey() < index
                            ? "it stands before it"
                            : Objects.requireNonNullElse(
                                flaw(one.getKey(), one.getValue()), "it names other content")))
        .reduce("", (earlier, last) -> last);
  }

  /** How many contents are gone, each under one of these. */
  long missed() {
    return missed.size();
  }

  /** Names each removal that excused something. */
  void tell(PrintStream out) {
    if (!missed.isEmpty()) {
      out.printf(
          "removed    %d contents are gone, each under an act in the log that says so%n",
          missed.size());
      used.forEach(line -> out.println("           " + line));
    }
  }

  private Map<Long, LoggedAct> after(long index, LoggedAct act) {
    return bySubject.getOrDefault(subject(act), new TreeMap<>()).tailMap(index, false);
  }

  private static boolean isRemoval(LoggedAct act) {
    return act.verb().equals(REMOVED) || act.verb().equals(DESTROYED);
  }

  private static boolean removedThat(LoggedAct removal, LoggedAct kept, @Nullable String hash) {
    if (removal.verb().equals(REMOVED)) {
      return hash == null || hash.equals(removal.details().get("hash"));
    }
    String sealed = kept.details().get("sha256");
    return sealed == null || sealed.equals(removal.details().get("sha256"));
  }

  private @Nullable String flaw(long index, LoggedAct removal) {
    return removal.verb().equals(REMOVED)
        ? flawOfRule(index, removal)
        : asker(index, removal).isPresent()
            ? null
            : "nobody of another agency asked for it before, in the log";
  }

  /** Who asked that it be destroyed: somebody else, of another agency. */
  private Optional<LoggedAct> asker(long index, LoggedAct removal) {
    return before(index, removal)
        .filter(
            one ->
                one.verb().equals(ASKED)
                    && one.actor() != null
                    && one.agency() != null
                    && removal.actor() != null
                    && removal.agency() != null
                    && !one.actor().equals(removal.actor())
                    && !one.agency().equals(removal.agency()))
        .findFirst();
  }

  private java.util.stream.Stream<LoggedAct> before(long index, LoggedAct removal) {
    return Objects.requireNonNull(bySubject.get(subject(removal)))
        .headMap(index, false)
        .values()
        .stream();
  }

  private @Nullable String flawOfRule(long index, LoggedAct removal) {
    String first = removal.details().get("first");
    String second = removal.details().get("second");
    String firstAgency = removal.details().get("first-agency");
    String secondAgency = removal.details().get("second-agency");
    if (first == null || second == null || firstAgency == null || secondAgency == null) {
      return "it names no two persons with their agencies";
    }
    if (first.equals(second) || firstAgency.equals(secondAgency)) {
      return "it is not of two persons of two agencies";
    }
    if (!second.equals(String.valueOf(removal.actor())) || !secondAgency.equals(removal.agency())) {
      return "who did it is not the second whom it names";
    }
    return signed(index, removal, first, firstAgency)
        ? signed(index, removal, second, secondAgency)
            ? null
            : "the second did not agree before, in the log"
        : "the first did not agree before, in the log";
  }

  /** Who proposes with words of the own has signed with that. */
  private boolean signed(long index, LoggedAct removal, String officer, String agency) {
    return before(index, removal)
        .anyMatch(
            one ->
                (one.verb().equals(AGREED) || (one.verb().equals(PROPOSED) && one.reason() != null))
                    && officer.equals(String.valueOf(one.actor()))
                    && agency.equals(one.agency()));
  }

  private String line(long index, LoggedAct removal) {
    String first =
        removal.verb().equals(REMOVED)
            ? removal.details().get("first") + " (" + removal.details().get("first-agency") + ")"
            : asker(index, removal).map(one -> one.actor() + " (" + one.agency() + ")").orElse("");
    String number = removal.details().get("number");
    return "%s%s at index %d, %s: %s and %s (%s)%s"
        .formatted(
            subject(removal),
            number == null ? "" : " " + number,
            index,
            removal.at(),
            first,
            removal.actor(),
            removal.agency(),
            removal.legalBasis() == null ? "" : " under " + removal.legalBasis());
  }
}

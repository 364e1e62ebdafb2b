package vn.chosach.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the roll knows of one body, oldest first.
 *
 * @param key its key
 * @param planSection section of the plan of 2022 that names it
 * @param versions what it was called, and when; at least one
 * @param predecessors work it took over
 * @param successors work it gave up
 * @param roles roles in committees
 * @param contacts contacts of all times
 */
public record AgencyHistory(
    String key,
    @Nullable String planSection,
    List<Agency> versions,
    List<Succession> predecessors,
    List<Succession> successors,
    List<RoleAssignment> roles,
    List<Contact> contacts) {

  /** What papers call an agency of a day, or of its newest one; its key where no roll knows it. */
  public static String called(Agencies agencies, String key, LocalDate day) {
    return agencies
        .asOf(key, day)
        .or(() -> agencies.history(key).map(AgencyHistory::newest))
        .map(agency -> agency.name().vi())
        .orElse(key);
  }

  /**
   * Whether a body acts on a day for what lies with another: that one itself while it is in being,
   * afterwards whoever carries on its work, each of several; the one that ended, while none is
   * known (decision 0114).
   */
  public static boolean carries(
      Agencies agencies, String key, @Nullable String body, LocalDate day) {
    List<Agency> now = agencies.carriedOn(key, day);
    return now.isEmpty() ? key.equals(body) : now.stream().anyMatch(one -> one.key().equals(body));
  }

  /** Those for which a body acts on a day, with itself; nobody's, once others act for it. */
  public static Set<String> carriedBy(Agencies agencies, String body, LocalDate day) {
    var keys = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      String key = open.pop();
      if (keys.add(key)) {
        agencies
            .history(key)
            .ifPresent(of -> of.predecessors().forEach(one -> open.push(one.fromKey())));
      }
    }
    keys.removeIf(key -> !carries(agencies, key, body, day));
    return keys;
  }

  /** Whether two bodies are one where two must act: the same, or one acts for the other. */
  public static boolean one(
      Agencies agencies, String first, @Nullable String second, LocalDate day) {
    return first.equals(second)
        || carries(agencies, first, second, day)
        || second != null && carries(agencies, second, first, day);
  }

  /** The newest version. */
  public Agency newest() {
    return versions.getLast();
  }
}

package vn.chosach.directory;

import java.time.LocalDate;
import java.util.List;
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

  /** Whether a body is another one, or carries on its work on a day. */
  public static boolean carries(
      Agencies agencies, String key, @Nullable String body, LocalDate day) {
    return key.equals(body)
        || agencies.carriedOn(key, day).stream().anyMatch(one -> one.key().equals(body));
  }

  /** The newest version. */
  public Agency newest() {
    return versions.getLast();
  }
}

package vn.chosach.directory;

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

  /** The newest version. */
  public Agency newest() {
    return versions.getLast();
  }
}

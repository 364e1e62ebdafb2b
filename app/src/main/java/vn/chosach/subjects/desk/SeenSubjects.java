package vn.chosach.subjects.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.SubjectLink;

/**
 * What one officer sees of subjects on one day; nothing else is computed from.
 *
 * @param all subjects of the cases in sight, the newest first
 * @param links judgements that wait or stand, both of whose cases are in sight
 * @param roles of cases in sight, also those that are over
 */
public record SeenSubjects(
    Map<UUID, NamedSubject> all,
    List<SubjectLink> links,
    MergedSubjects merged,
    List<RoleAssertion> roles,
    LocalDate today) {

  static SeenSubjects of(
      List<NamedSubject> all, List<SubjectLink> links, List<RoleAssertion> roles, LocalDate today) {
    var byId = new LinkedHashMap<UUID, NamedSubject>();
    all.forEach(one -> byId.put(one.id(), one));
    return new SeenSubjects(
        byId, List.copyOf(links), MergedSubjects.of(links), List.copyOf(roles), today);
  }

  /** The same as far as some cases say it. */
  public SeenSubjects within(Set<UUID> cases) {
    var some = new LinkedHashMap<UUID, NamedSubject>();
    all.values().stream()
        .filter(one -> cases.contains(one.caseId()))
        .forEach(one -> some.put(one.id(), one));
    return new SeenSubjects(
        some,
        links,
        merged,
        roles.stream().filter(role -> cases.contains(role.caseId())).toList(),
        today);
  }

  /** A subject of a case in sight. */
  public Optional<NamedSubject> one(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  /** The subject that one belongs to, by the identifier of its oldest member. */
  public UUID rootOf(UUID id) {
    return merged.rootOf(id);
  }

  /** All in sight that are the same as one, the oldest first. */
  public List<NamedSubject> membersOf(UUID id) {
    return merged.membersOf(id).stream()
        .flatMap(member -> one(member).stream())
        .sorted(Comparator.comparing(one -> one.id().toString()))
        .toList();
  }

  /** Roles of a subject, under any of its members. */
  public List<RoleAssertion> rolesOf(UUID id) {
    List<UUID> members = merged.membersOf(id);
    return roles.stream().filter(one -> members.contains(one.subject())).toList();
  }

  /** Whether a pair was judged, as itself or by what each of them is the same as. */
  boolean judged(UUID left, UUID right) {
    return merged.same(left, right)
        || links.stream()
            .anyMatch(
                one ->
                    one.about(left) && one.about(right)
                        || !one.same()
                            && (merged.same(one.leftId(), left) && merged.same(one.rightId(), right)
                                || merged.same(one.leftId(), right)
                                    && merged.same(one.rightId(), left)));
  }
}

package vn.chosach.directory;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.directory.Agency.Level;
import vn.chosach.kernel.Folding;

/**
 * The whole roll as it was read at one moment: some hundred bodies and all that is known of them. A
 * page asks many times what a body is called and who carries on its work, so memory answers.
 */
final class RollSnapshot {

  private static final int MOST = 500;
  private static final Set<Level> LOCAL = Set.of(Level.DISTRICT, Level.COMMUNE);
  private static final List<Level> ORDER =
      List.of(Level.PROVINCE, Level.REGION, Level.ANY, Level.DISTRICT, Level.COMMUNE);

  private final Map<String, List<RollEntry>> versions;
  private final Map<String, String> planSections;
  private final Map<String, List<Succession>> predecessors;
  private final Map<String, List<Succession>> successors;
  private final List<RoleAssignment> roles;
  private final Map<String, List<Contact>> contacts;

  /**
   * @param versions oldest first
   * @param planSections section of the plan of 2022 by key, of bodies that it names
   * @param successions by day
   * @param roles oldest first
   * @param contacts by kind, oldest first
   */
  RollSnapshot(
      List<Agency> versions,
      Map<String, String> planSections,
      List<Succession> successions,
      List<RoleAssignment> roles,
      List<Contact> contacts) {
    this.versions =
        versions.stream().map(RollEntry::of).collect(groupingBy(one -> one.agency().key()));
    this.planSections = Map.copyOf(planSections);
    this.predecessors = successions.stream().collect(groupingBy(Succession::toKey));
    this.successors = successions.stream().collect(groupingBy(Succession::fromKey));
    this.roles = List.copyOf(roles);
    this.contacts = contacts.stream().collect(groupingBy(Contact::agencyKey));
  }

  /** A version and its names as a search compares them. */
  private record RollEntry(Agency agency, String folded) {
    static RollEntry of(Agency agency) {
      return new RollEntry(agency, Folding.fold(agency.name().vi() + " " + agency.name().en()));
    }
  }

  Optional<Agency> asOf(String key, LocalDate day) {
    return versions.getOrDefault(key, List.of()).stream()
        .map(RollEntry::agency)
        .filter(agency -> agency.span().contains(day))
        .findFirst();
  }

  boolean known(String key) {
    return versions.containsKey(key);
  }

  List<Agency> versions(String key) {
    return versions.getOrDefault(key, List.of()).stream().map(RollEntry::agency).toList();
  }

  Roll roll(LocalDate day, String words, int offset, int limit) {
    String folded = Folding.fold(words);
    List<Agency> found =
        on(day)
            .filter(one -> one.folded().contains(folded))
            .sorted(
                Comparator.<RollEntry>comparingInt(one -> ORDER.indexOf(one.agency().level()))
                    .thenComparing(RollEntry::folded)
                    .thenComparing(one -> one.agency().key()))
            .map(RollEntry::agency)
            .toList();
    return new Roll(
        found.stream().skip(Math.max(0, offset)).limit(Math.clamp(limit, 1, MOST)).toList(),
        found.size());
  }

  Optional<AgencyHistory> history(String key) {
    List<Agency> known = versions(key);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AgencyHistory(
                key,
                planSections.get(key),
                known,
                predecessors.getOrDefault(key, List.of()),
                successors.getOrDefault(key, List.of()),
                roles.stream()
                    .filter(one -> one.agencyKey().equals(key) || one.committeeKey().equals(key))
                    .toList(),
                contacts.getOrDefault(key, List.of())));
  }

  /** Keys of the bodies that took over work of a body on or before a day. */
  List<String> successors(String key, LocalDate day) {
    return successors.getOrDefault(key, List.of()).stream()
        .filter(one -> begun(one.firstDay() == null ? one.reckonedDay() : one.firstDay(), day))
        .map(Succession::toKey)
        .sorted()
        .toList();
  }

  private static boolean begun(@Nullable LocalDate first, LocalDate day) {
    return first != null && !first.isAfter(day);
  }

  /** Who holds a role in a provincial committee on a day. */
  Optional<RoleAssignment> holder(RoleAssignment.Role role, LocalDate day) {
    return roles.stream()
        .filter(one -> one.role() == role && one.span().contains(day))
        .filter(
            one ->
                asOf(one.committeeKey(), day)
                    .filter(body -> body.level() == Level.PROVINCE)
                    .isPresent())
        .min(Comparator.comparing(RoleAssignment::committeeKey));
  }

  /** The committee of the province on a day. */
  Optional<Agency> committee(LocalDate day) {
    return committees(day, Set.of(Level.PROVINCE)).min(Comparator.comparing(Agency::key));
  }

  /** Contacts in use on a day, of each body by kind. */
  Map<String, List<Contact>> contacts(Collection<String> keys, LocalDate day) {
    return keys.stream()
        .distinct()
        .flatMap(key -> contacts.getOrDefault(key, List.of()).stream())
        .filter(one -> one.validity().contains(day))
        .collect(groupingBy(Contact::agencyKey));
  }

  /** Local committees of one of the areas, in being on a day. */
  List<Agency> localCommittees(Collection<String> areaKeys, LocalDate day) {
    return committees(day, LOCAL)
        .filter(one -> one.areaKey() != null && areaKeys.contains(one.areaKey()))
        .toList();
  }

  /** Areas of the provincial committees in being on a day: the places this roll answers for. */
  List<String> home(LocalDate day) {
    return committees(day, Set.of(Level.PROVINCE))
        .map(Agency::areaKey)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private Stream<Agency> committees(LocalDate day, Set<Level> levels) {
    return on(day)
        .filter(one -> one.agency().kind() == AgencyKind.COMMITTEE)
        .filter(one -> levels.contains(one.agency().level()))
        .sorted(Comparator.comparing(RollEntry::folded))
        .map(RollEntry::agency);
  }

  private Stream<RollEntry> on(LocalDate day) {
    return versions.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.agency().span().contains(day));
  }
}

package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** A random tree of agencies with a head and an officer each; some end and are carried on. */
final class OrganisationTree {

  private static final ChangeReason WHY = new ChangeReason("Sắp xếp bộ máy", null);

  final List<String> living = new ArrayList<>();
  private final Map<String, ActingOfficer> heads = new HashMap<>();
  private final Map<String, ActingOfficer> officers = new HashMap<>();
  private final Map<String, Set<String>> carried = new HashMap<>();
  private final Agencies agencies;
  private final Office office;
  private final Random random;

  OrganisationTree(Agencies agencies, Office office, Random random) {
    this.agencies = agencies;
    this.office = office;
    this.random = random;
    int size = 4 + random.nextInt(3);
    for (int n = 0; n < size; n++) {
      found(n == 0 || random.nextBoolean() ? null : any());
    }
  }

  /** An agency that ended, and the one that carries on its whole work. */
  record Ended(String old, String next) {}

  private void found(@Nullable String parent) {
    String key = "CAY-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    var order =
        new Registration(
            key,
            Agency.AgencyKind.AGENCY,
            Agency.Level.PROVINCE,
            "Đơn vị " + key,
            "Unit " + key,
            parent,
            null,
            null,
            LocalDate.of(2025, 1, 1));
    assertThat(agencies.register(Actor.SYSTEM, order, WHY)).isInstanceOf(ActOutcome.Done.class);
    living.add(key);
    heads.put(key, office.officer(key, Role.AGENCY_HEAD));
    officers.put(key, office.officer(key, Role.CASE_OFFICER));
    carried.put(key, new TreeSet<>(Set.of(key)));
  }

  Ended end(Actor by) {
    String old = any();
    living.remove(old);
    String next = any();
    var order = new Succeeding(old, next, true, null, null, office.today());
    assertThat(agencies.succeed(by, order, WHY)).isInstanceOf(ActOutcome.Done.class);
    carried(next).addAll(carried(old));
    return new Ended(old, next);
  }

  String any() {
    return living.get(random.nextInt(living.size()));
  }

  ActingOfficer head(String agency) {
    return Objects.requireNonNull(heads.get(agency));
  }

  ActingOfficer officer(String agency) {
    return Objects.requireNonNull(officers.get(agency));
  }

  /** The agency and all whose work it carries on; none for one that is not of this tree. */
  Set<String> carried(@Nullable String agency) {
    return carried.getOrDefault(agency, Set.of());
  }

  /** The agency, or who carries on its work. */
  String today(String agency) {
    return living.stream().filter(key -> carried(key).contains(agency)).findFirst().orElseThrow();
  }

  /** Somebody who acts in the name of the agency today. */
  ActingOfficer carrier(String agency) {
    return random.nextBoolean() ? head(today(agency)) : officer(today(agency));
  }
}

package vn.chosach.officers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.kernel.Vietnam;

/**
 * Who acts for the agency of a record: its officers while it is in being, afterwards those of
 * whoever carries on its work (decision 0114). Every room asks here before it compares the agency
 * of a record with that of an officer.
 */
@Component
public record Heirs(Agencies agencies, InstantSource clock) {

  /** Whether an officer acts today for what lies with an agency. */
  public boolean act(String agency, ActingOfficer who) {
    return act(agency, who.agency(), today());
  }

  /** Whether a body acts for an agency on a day, as on that of a signature. */
  public boolean act(String agency, @Nullable String body, LocalDate day) {
    return AgencyHistory.carries(agencies, agency, body, day);
  }

  /** Keys of all agencies for which an officer acts today; none for who serves in one of before. */
  public Set<String> of(ActingOfficer who) {
    return of(who.agency());
  }

  /** The same for a body. */
  public Set<String> of(String body) {
    return AgencyHistory.carriedBy(agencies, body, today());
  }

  /** Keys of all agencies that are one with a body today, with itself, in being or not. */
  public Set<String> oneWith(String body) {
    return Stream.concat(Stream.of(body), of(body).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keys of those that act for an agency today, itself while it is in being. */
  public Set<String> actors(String agency) {
    List<Agency> now = agencies.carriedOn(agency, today());
    return now.isEmpty()
        ? Set.of(agency)
        : now.stream().map(Agency::key).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether two agencies are one today where two must act. */
  public boolean one(String first, @Nullable String second) {
    return AgencyHistory.one(agencies, first, second, today());
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }
}

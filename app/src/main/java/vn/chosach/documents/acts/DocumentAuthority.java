package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;

/**
 * In whose name an officer works with documents: the own agency, and the committee for the staff of
 * its standing agency of today; and whose documents the officer keeps: theirs, and those of
 * agencies that ended and whose work they carry on (decision 0114).
 */
@Component
public record DocumentAuthority(Agencies agencies, InstantSource time) {

  /** Who sees a document {@code d}: its agency, those asked, those who received it. */
  static final String CONDITION =
      """
      (:all OR d.agency = ANY (string_to_array(:mine, ','))
       OR EXISTS (SELECT 1 FROM documents.opinion o WHERE o.document = d.id
                    AND o.agency = ANY (string_to_array(:mine, ',')))
       OR d.state IN ('ISSUED', 'REPLACED', 'VOIDED') AND EXISTS (
            SELECT 1 FROM documents.recipient r WHERE r.document = d.id
               AND r.agency = ANY (string_to_array(:mine, ','))))
      """;

  /** The same without what the program need not be asked, whose plan is then kept. */
  static String condition(ActingOfficer scribe) {
    return all(scribe) ? "true" : CONDITION;
  }

  /** Keys of the agencies for which something new is written; none for who reads no content. */
  public Set<String> agencies(ActingOfficer scribe) {
    Set<String> mine = inWhoseName(scribe);
    LocalDate today = today();
    mine.removeIf(key -> !AgencyHistory.carries(agencies, key, key, today));
    return mine;
  }

  /** The same with those that ended: what they wrote and received is seen and gone on with. */
  public Set<String> kept(ActingOfficer scribe) {
    LocalDate today = today();
    return inWhoseName(scribe).stream()
        .flatMap(key -> AgencyHistory.carriedBy(agencies, key, today).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In whose name an officer takes in what was sent to an agency: its own, or that of its heir. */
  public String receiver(String sentTo, ActingOfficer scribe) {
    Set<String> mine = agencies(scribe);
    LocalDate today = today();
    return mine.contains(sentTo)
        ? sentTo
        : mine.stream()
            .filter(one -> AgencyHistory.carries(agencies, sentTo, one, today))
            .findFirst()
            .orElse(sentTo);
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private Set<String> inWhoseName(ActingOfficer scribe) {
    var mine = new TreeSet<String>();
    String own = scribe.actor().agency();
    if (own == null || scribe.roles().stream().noneMatch(Role::readsContent)) {
      return mine;
    }
    mine.add(own);
    if (scribe.has(Role.STANDING_OFFICE)) {
      agencies
          .standingAgency(today())
          .filter(role -> role.agencyKey().equals(own))
          .ifPresent(role -> mine.add(role.committeeKey()));
    }
    return mine;
  }

  /** The program sees all. */
  static boolean all(ActingOfficer scribe) {
    return scribe.actor().kind() == Actor.ActorKind.SYSTEM;
  }

  /**
   * Documents drawn up for a record open to the agencies that were asked, or to which they went.
   */
  @Component
  static class DocumentMarks implements RecordMarks {

    private final ObjectProvider<DocumentAuthority> authority;

    DocumentMarks(ObjectProvider<DocumentAuthority> authority) {
      this.authority = authority;
    }

    @Override
    public Stream<String> of(ActingOfficer officer) {
      return authority.getObject().kept(officer).stream().map(agency -> "documents:" + agency);
    }
  }
}

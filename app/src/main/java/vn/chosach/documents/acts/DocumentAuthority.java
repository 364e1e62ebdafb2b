package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;

/**
 * In whose name an officer works with documents: the own agency, and the committee for the staff of
 * its standing agency of today.
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

  /** Keys of the agencies; none for who does not read content. */
  public Set<String> agencies(ActingOfficer scribe) {
    var mine = new TreeSet<String>();
    String own = scribe.actor().agency();
    if (own == null || scribe.roles().stream().noneMatch(Role::readsContent)) {
      return mine;
    }
    mine.add(own);
    if (scribe.has(Role.STANDING_OFFICE)) {
      agencies
          .standingAgency(Vietnam.dayOf(time.instant()))
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
      return authority.getObject().agencies(officer).stream().map(agency -> "documents:" + agency);
    }
  }
}

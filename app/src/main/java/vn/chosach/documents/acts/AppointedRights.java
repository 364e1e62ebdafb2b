package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Rights to sign that officers record: from an appointment paper of the incoming register, by two
 * persons.
 */
@Component
public class AppointedRights {

  private final SigningRights rights;
  private final DocumentAuthority authority;
  private final Officers officers;
  private final SecondPersonPolicy seconds;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource time;

  AppointedRights(
      SigningRights rights,
      DocumentAuthority authority,
      Officers officers,
      SecondPersonPolicy seconds,
      JdbcClient jdbc,
      Journal journal,
      InstantSource time) {
    this.rights = rights;
    this.authority = authority;
    this.officers = officers;
    this.seconds = seconds;
    this.jdbc = jdbc;
    this.journal = journal;
    this.time = time;
  }

  /**
   * Records a right for an agency in whose name the officer works, from its appointment paper. It
   * begins when a second person confirms it.
   *
   * @param paper document of the incoming register of that agency that came with its file
   * @return a refusal as of {@link SigningRights#grant}, or {@code documents.not-yours}, {@code
   *     documents.unknown-officer} or {@code documents.right-overlaps}
   */
  @Transactional
  public Optional<Refusal> record(Signing right, UUID paper, ActingOfficer scribe) {
    if (!authority.agencies(scribe).contains(right.agency())) {
      return Optional.of(Refusal.of("documents.not-yours"));
    }
    Optional<AppointmentPaper> basis =
        papers(right.agency(), scribe).stream().filter(one -> one.id().equals(paper)).findFirst();
    if (basis.isEmpty()) {
      return Optional.of(Refusal.of("documents.basis-missing"));
    }
    if (officers.inOffice(right.officer()).isEmpty()) {
      return Optional.of(Refusal.of("documents.unknown-officer"));
    }
    Optional<Refusal> dates = vn.chosach.kernel.Validity.refused(right.from(), right.to());
    if (dates.isPresent()) {
      return dates;
    }
    // Two who record one at once: the second waits here and sees what the first did.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('documents.signing_right'))::text")
        .query(String.class)
        .single();
    boolean overlaps =
        jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM documents.signing_right
                   WHERE officer = :officer AND agency = :agency AND capacity = :capacity
                     AND revoked_at IS NULL
                     AND daterange(valid_from, valid_to, '[]')
                         && daterange(:from::date, :to::date, '[]'))
                """)
            .paramSource(right)
            .param("capacity", right.signature().capacity().name())
            .query(Boolean.class)
            .single();
    return overlaps
        ? Optional.of(Refusal.of("documents.right-overlaps"))
        : rights.grant(scribe.actor(), right.by(basis.get().text()), paper);
  }

  /**
   * A paper from which a right can be recorded.
   *
   * @param text number, day and sender, as it is cited
   */
  public record AppointmentPaper(UUID id, String text) {}

  /** Documents that came to an agency with their file, the newest first, at most 300. */
  @Transactional(readOnly = true)
  public List<AppointmentPaper> papers(String agency, ActingOfficer scribe) {
    if (!authority.agencies(scribe).contains(agency)) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT i.id,
                   i.their_number || ', ' || to_char(i.their_day, 'DD/MM/YYYY') || ', ' || i.sender
                     AS text
              FROM documents.incoming i
             WHERE i.agency = :agency
               AND EXISTS (SELECT FROM documents.attachment a WHERE a.incoming = i.id)
             ORDER BY i.their_day DESC, i.id DESC LIMIT 300
            """)
        .param("agency", agency)
        .query(AppointmentPaper.class)
        .list();
  }

  /**
   * The second person, who has the paper before the eyes: from now on the right holds.
   *
   * @return refused with {@code documents.not-yours}, {@code documents.second-person} for whoever
   *     recorded it or holds it, {@code documents.not-possible} for one that is confirmed or taken
   *     back, or as {@link SecondPersonPolicy#beside}
   */
  @Transactional
  public Optional<Refusal> confirm(UUID id, ActingOfficer scribe) {
    Recorded found = recorded(id).orElse(null);
    if (found == null || !confirms(found.right().agency(), scribe)) {
      return Optional.of(Refusal.of("documents.not-yours"));
    }
    if (!found.waits()) {
      return Optional.of(Refusal.of("documents.not-possible"));
    }
    UUID me = scribe.actor().id();
    UUID first = found.grantedBy();
    if (me == null || me.equals(first) || me.equals(found.right().officer())) {
      return Optional.of(Refusal.of("documents.second-person"));
    }
    Optional<Refusal> puppet =
        seconds.beside(
            scribe.actor(),
            Stream.of(first, found.right().officer()).filter(Objects::nonNull).toList(),
            "signing-right",
            id);
    if (puppet.isPresent()) {
      return puppet;
    }
    jdbc.sql(
            """
            UPDATE documents.signing_right SET confirmed_by = :by, confirmed_at = :at
             WHERE id = :id AND confirmed_at IS NULL AND revoked_at IS NULL
            """)
        .param("by", me)
        .param("at", time.instant())
        .param("id", id)
        .update();
    journal.append(
        Act.of(scribe.actor(), "documents.signing-right-confirmed", "signing-right", id)
            .because(found.right().basis())
            .under("NĐ 30/2020/NĐ-CP, Điều 13"));
    return Optional.empty();
  }

  private Optional<Recorded> recorded(UUID id) {
    return jdbc.sql(
            "SELECT *, valid_from AS right_from, valid_to AS right_to"
                + " FROM documents.signing_right WHERE id = :id")
        .param("id", id)
        .query(Recorded.class)
        .optional();
  }

  /**
   * Whether the officer may be the second person for rights of an agency: its head, and whoever
   * acts for the committee of the province.
   */
  public boolean confirms(String agency, ActingOfficer scribe) {
    return rights.records(agency, scribe) || ofTheCommittee(scribe);
  }

  /** Who confirms rights of all agencies, and reads the papers on which they rest. */
  public static boolean ofTheCommittee(ActingOfficer scribe) {
    return scribe.has(Role.STANDING_OFFICE) || scribe.has(Role.COMMITTEE_LEADER);
  }

  /** A right with who recorded it, and when it was confirmed and taken back. */
  public record Recorded(
      Signing right,
      @Nullable UUID grantedBy,
      @Nullable UUID paper,
      @Nullable Instant confirmedAt,
      @Nullable Instant revokedAt) {

    /** Whether it waits for its second person. */
    public boolean waits() {
      return confirmedAt == null && revokedAt == null;
    }
  }

  /**
   * All rights of the agencies in whose name the officer works, those in force first; for whoever
   * acts for the committee also those of other agencies that wait for a second person.
   */
  @Transactional(readOnly = true)
  public List<Recorded> all(ActingOfficer scribe) {
    return jdbc.sql(
            """
            SELECT *, valid_from AS right_from, valid_to AS right_to FROM documents.signing_right
             WHERE agency = ANY (string_to_array(:mine, ','))
                OR :committee AND confirmed_at IS NULL AND revoked_at IS NULL
             ORDER BY confirmed_at IS NOT NULL, revoked_at IS NOT NULL, valid_to IS NOT NULL, valid_to DESC, agency, title, id
             LIMIT 500
            """)
        .param("mine", String.join(",", authority.agencies(scribe)))
        .param("committee", ofTheCommittee(scribe))
        .query(Recorded.class)
        .list();
  }
}

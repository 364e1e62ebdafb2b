package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.SigningHolders;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Who may sign for which agency on a day (Nghị định 30/2020/NĐ-CP art. 13). */
@Component
public class SigningRights implements SigningHolders {

  private static final String COMMITTEE = "BAN CHỈ ĐẠO";

  /** They sign within the committee, under the seal of their own body. */
  private static final Set<PrintedPaper.Capacity> BY_ORDER =
      EnumSet.of(PrintedPaper.Capacity.BY_ORDER, PrintedPaper.Capacity.BY_PROXY);

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;
  private final DocumentAuthority authority;
  private final Letterheads heads;

  SigningRights(
      JdbcClient jdbc,
      Journal journal,
      InstantSource time,
      IdSource ids,
      DocumentAuthority authority,
      Letterheads heads) {
    this.heads = heads;
    this.jdbc = jdbc;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
    this.authority = authority;
  }

  /** Rights in force for an agency on a day; none once it ended. */
  public List<Signing> of(String agency, LocalDate day) {
    return rights(
        agency,
        day,
        jdbc.sql(
            """
            SELECT *, valid_from AS "from", valid_to AS "to" FROM documents.signing_right
             WHERE agency = :agency AND revoked_at IS NULL AND confirmed_at IS NOT NULL
               AND daterange(valid_from, valid_to, '[]') @> :day ORDER BY title, id
            """));
  }

  private List<Signing> rights(String agency, LocalDate day, JdbcClient.StatementSpec held) {
    return heads.inBeing(agency, day)
        ? held.param("agency", agency).param("day", day).query(Signing.class).list()
        : List.of();
  }

  /** Those of them whose holders are there on the day. */
  public List<Signing> present(String agency, LocalDate day) {
    return rights(
        agency,
        day,
        jdbc.sql(
            """
            SELECT r.*, r.valid_from AS "from", r.valid_to AS "to" FROM documents.signing_right r
             WHERE r.agency = :agency AND r.revoked_at IS NULL AND r.confirmed_at IS NOT NULL
               AND daterange(r.valid_from, r.valid_to, '[]') @> :day
               AND NOT EXISTS (SELECT FROM documents.absence a
                                WHERE a.officer = r.officer AND a.agency = r.agency
                                  AND a.ended_on IS NULL
                                  AND :day BETWEEN a.valid_from AND a.valid_to)
             ORDER BY r.title, r.id
            """));
  }

  @Override
  public boolean signs(UUID officer, String agency, LocalDate day) {
    return of(agency, day).stream().anyMatch(right -> right.officer().equals(officer));
  }

  /** A right, whether or not it is in force. */
  public Optional<Signing> right(UUID id) {
    return jdbc.sql(
            "SELECT *, valid_from AS \"from\", valid_to AS \"to\" FROM documents.signing_right"
                + " WHERE id = :id")
        .param("id", id)
        .query(Signing.class)
        .optional();
  }

  /** Until when the holder of a right is away on a day; empty for who is there. */
  public Optional<LocalDate> awayUntil(UUID id, LocalDate day) {
    return jdbc.sql(
            """
            SELECT a.valid_to FROM documents.absence a
              JOIN documents.signing_right r ON r.officer = a.officer AND r.agency = a.agency
             WHERE r.id = :id AND a.ended_on IS NULL AND :day BETWEEN a.valid_from AND a.valid_to
            """)
        .param("id", id)
        .param("day", day)
        .query(LocalDate.class)
        .optional();
  }

  /** {@code documents.signatory-away}, naming the day until which. */
  Optional<Refusal> away(UUID id, LocalDate day) {
    return awayUntil(id, day)
        .map(until -> Refusal.of("documents.signatory-away", "until", until.toString()));
  }

  boolean inForce(UUID id, LocalDate day) {
    return right(id).filter(one -> of(one.agency(), day).contains(one)).isPresent();
  }

  /**
   * Records a right that the program gives, such as that of a demonstration; it needs no second
   * person.
   *
   * @return a refusal {@code documents.own-right}, {@code documents.title-missing}, {@code
   *     documents.unknown-office}, {@code documents.basis-missing}, {@code
   *     documents.authority-missing}, {@code documents.authority-deputy}, {@code
   *     documents.office-of-seal-missing} or {@code kernel.dates-upside-down}; empty when it stands
   */
  @Transactional
  public Optional<Refusal> grant(Actor by, Signing right) {
    return grant(by, right, null);
  }

  Optional<Refusal> grant(Actor by, Signing right, @Nullable UUID paper) {
    if (right.officer().equals(by.id())) {
      return Optional.of(Refusal.of("documents.own-right"));
    }
    PrintedPaper.Signature signature = right.signature();
    boolean bySelf =
        signature.capacity() == PrintedPaper.Capacity.HEAD
            || signature.capacity() == PrintedPaper.Capacity.ACTING;
    if (!bySelf && signature.authority().isBlank()) {
      return Optional.of(Refusal.of("documents.authority-missing"));
    }
    if (signature.capacity() == PrintedPaper.Capacity.FOR_HEAD
        && signature.authority().strip().startsWith("PHÓ")) {
      return Optional.of(Refusal.of("documents.authority-deputy"));
    }
    if (signature.title().isBlank() || signature.name().isBlank()) {
      return Optional.of(Refusal.of("documents.title-missing"));
    }
    boolean sealed = signature.officeOfSeal() != null;
    if (!sealed && lentSeal(right) && !BY_ORDER.contains(signature.capacity())) {
      return Optional.of(Refusal.of("documents.office-of-seal-missing"));
    }
    String office = right.office();
    if (office != null
        && SigningOffice.of(office).filter(one -> one.within(right.agency())).isEmpty()) {
      return Optional.of(Refusal.of("documents.unknown-office"));
    }
    if (right.basis().isBlank()) {
      return Optional.of(Refusal.of("documents.basis-missing"));
    }
    var dates = vn.chosach.kernel.Validity.refused(right.from(), right.to());
    if (dates.isPresent()) {
      return dates;
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO documents.signing_right
              (id, officer, agency, office, capacity, authority, title, name, office_of_seal, valid_from, valid_to,
               basis, granted_by, granted_at, paper, confirmed_at)
            VALUES (:id, :officer, :agency, :office, :capacity, :authority, :title, :name, :officeOfSeal, :from, :to,
                    :basis, :by, :at, :paper, :confirmed)
            """)
        .paramSource(right)
        .param("id", id)
        .param("capacity", signature.capacity().name())
        .param("authority", signature.authority().strip())
        .param("title", signature.title().strip())
        .param("name", signature.name().strip())
        .param("officeOfSeal", signature.officeOfSeal())
        .param("basis", right.basis().strip())
        .param("by", by.id())
        .param("at", time.instant())
        .param("paper", paper)
        .param("confirmed", by.kind() == Actor.ActorKind.SYSTEM ? time.instant() : null)
        .update();
    journal.append(
        Act.of(by, "documents.signing-right-granted", "signing-right", id)
            .because(right.basis())
            .under("NĐ 30/2020/NĐ-CP, Điều 13"));
    return Optional.empty();
  }

  /** A committee has no seal of its own: it uses that of the People's Committee. */
  private boolean lentSeal(Signing right) {
    return heads
        .of(right.agency(), right.from())
        .filter(head -> head.letterhead().issuer().startsWith(COMMITTEE))
        .isPresent();
  }

  /**
   * Takes a right back from now on; what was signed under it stays signed.
   *
   * @return refused with {@code documents.words-missing}, {@code documents.not-yours} or {@code
   *     documents.not-possible} when it is not in force any more
   */
  @Transactional
  public Optional<Refusal> revoke(UUID id, String reason, ActingOfficer scribe) {
    Optional<Signing> right = right(id);
    if (right.isEmpty() || !records(right.get().agency(), scribe)) {
      return Optional.of(Refusal.of("documents.not-yours"));
    }
    if (reason.isBlank()) {
      return Optional.of(Refusal.of("documents.words-missing"));
    }
    int done =
        jdbc.sql(
                "UPDATE documents.signing_right SET revoked_at = :at WHERE id = :id AND revoked_at"
                    + " IS NULL")
            .param("at", time.instant())
            .param("id", id)
            .update();
    if (done == 0) {
      return Optional.of(Refusal.of("documents.not-possible"));
    }
    journal.append(
        Act.of(scribe.actor(), "documents.signing-right-revoked", "signing-right", id)
            .because(reason.strip())
            .under("NĐ 30/2020/NĐ-CP, Điều 13"));
    return Optional.empty();
  }

  /** Whether the officer records rights of an agency: its head, the standing office, a leader. */
  public boolean records(String agency, ActingOfficer scribe) {
    boolean may =
        scribe.has(Role.AGENCY_HEAD)
            || scribe.has(Role.STANDING_OFFICE)
            || scribe.has(Role.COMMITTEE_LEADER);
    return may && authority.agencies(scribe).contains(agency);
  }
}

package vn.chosach.cases.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.notices.NoticeKind;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Page;

/**
 * What somebody learns of a case that they do not see, but a time limit of which the board shows
 * them, and how they ask for it. Whoever follows the results for the committee reads where such a
 * case stands, unless it is closed to all but some of its own agency. Nothing here opens a case.
 */
@Component
public class CaseAccessRequests implements NoticedRecords {

  private static final String KIND = "sight-request";
  private static final String AGREED = "cases.sight-agreed";
  private static final String DENIED = "cases.sight-denied";

  private static final String OUTSIDE =
      """
      SELECT f.number, f.state, f.agency, f.goods, f.violation, f.area, f.opened_at, f.next_due,
             (:reviews AND f.secrecy = :plain AND NOT f.recused @> ARRAY[:reader::uuid]) AS follows,
             r.asked_at, r.granted, r.answer
        FROM cases.case_file f
        LEFT JOIN LATERAL (SELECT * FROM cases.sight_request r
                            WHERE r.case_id = f.id AND r.officer = :reader
                            ORDER BY r.asked_at DESC LIMIT 1) r ON true
       WHERE f.number = :number
      """;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseRepository cases;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;
  private final NoticeBook notices;
  private final Officers officers;

  CaseAccessRequests(
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      CaseRepository cases,
      Journal journal,
      IdSource ids,
      InstantSource time,
      NoticeBook notices,
      Officers officers) {
    this.notices = notices;
    this.officers = officers;
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.cases = cases;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A case as it looks from outside.
   *
   * @param agency key of the agency that leads; the board names it
   * @param follows whether the reader may read the other facts: where it stands, goods, violation,
   *     commune, days
   * @param askedAt when the reader asked last for its sight; {@code null} for never
   * @param granted what was answered; {@code null} while nothing was
   * @param answer words of the answer
   */
  public record CaseOutside(
      String number,
      CaseState state,
      String agency,
      @Nullable String goods,
      @Nullable String violation,
      @Nullable String area,
      Instant openedAt,
      @Nullable Instant nextDue,
      boolean follows,
      @Nullable Instant askedAt,
      @Nullable Boolean granted,
      @Nullable String answer) {

    /** Whether a request waits for its answer. */
    public boolean waits() {
      return askedAt != null && granted == null;
    }
  }

  /**
   * A request as the head reads it.
   *
   * @param officer who asks
   * @param agency key of their agency
   */
  public record CaseAccessAsked(
      UUID id, String number, String title, UUID officer, String agency, String reason) {}

  /** The case, if the reader sees it. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> seen(String number, ActingOfficer reader) {
    rowSecurity.of(reader);
    return cases.numbered(number, reader);
  }

  /**
   * The case of a time limit that the reader was shown, from outside; whoever calls has looked
   * whether it was.
   */
  @Transactional(readOnly = true)
  public Optional<CaseOutside> outside(String number, ActingOfficer reader) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(OUTSIDE)
                .param("number", number)
                .param("reader", reader.actor().id())
                .param("reviews", Visibility.reviews(reader))
                .param("plain", Secrecy.AGENCY.name())
                .query(CaseOutside.class)
                .optional());
  }

  /**
   * Asks the heads of the leading agency for the sight of a case that was listed.
   *
   * @param clock the time limit under which it was
   * @return refused with {@code cases.words-missing}, {@code cases.sight-there} or {@code
   *     cases.sight-asked}
   */
  @Transactional
  public ActOutcome<UUID> ask(String number, UUID clock, String reason, ActingOfficer reader) {
    if (reason.isBlank()) {
      return ActOutcome.refused("ly-do", "cases.words-missing");
    }
    if (seen(number, reader).isPresent()) {
      return ActOutcome.refused("cases.sight-there");
    }
    UUID id = ids.next();
    int asked =
        rowSecurity.asTheProgram(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO cases.sight_request
                          (id, case_id, clock, officer, agency, reason, asked_at)
                        SELECT :id, f.id, :clock, :officer, :agency, :reason, :at
                          FROM cases.case_file f WHERE f.number = :number
                        ON CONFLICT DO NOTHING
                        """)
                    .param("id", id)
                    .param("clock", clock)
                    .param("officer", reader.actor().id())
                    .param("agency", reader.agency())
                    .param("reason", reason.strip())
                    .param("at", time.instant())
                    .param("number", number)
                    .update());
    if (asked == 0) {
      return ActOutcome.refused("cases.sight-asked");
    }
    note("cases.sight-asked", id, number, reader);
    return ActOutcome.done(id);
  }

  /**
   * A request that waits for this reader: a head of the leading agency who sees the case. Whoever
   * left waits no more.
   */
  @Transactional(readOnly = true)
  public Optional<CaseAccessAsked> waiting(UUID id, ActingOfficer reader) {
    rowSecurity.of(reader);
    return Visibility.bind(
            jdbc.sql(
                """
                SELECT r.id, f.number, f.title, r.officer, r.agency, r.reason
                  FROM cases.sight_request r JOIN cases.case_file f ON f.id = r.case_id
                 WHERE r.id = :id AND r.answered_at IS NULL AND :leads AND f.agency = :readerAgency
                   AND r.officer <> :reader AND
                """
                    + Visibility.CONDITION),
            reader)
        .param("id", id)
        .query(CaseAccessAsked.class)
        .optional()
        .filter(one -> officers.inOffice(one.officer()).isPresent());
  }

  /**
   * Answers a request.
   *
   * @param granted whether the head opens the case by an act of the case: the agency works along,
   *     the officer is assigned, or more may read it
   * @return refused with {@code cases.words-missing} or {@code cases.not-possible}
   */
  @Transactional
  public ActOutcome<UUID> answer(UUID id, boolean granted, String words, ActingOfficer reader) {
    if (words.isBlank()) {
      return ActOutcome.refused("loi", "cases.words-missing");
    }
    CaseAccessAsked asked = waiting(id, reader).orElse(null);
    int done =
        asked == null
            ? 0
            : jdbc.sql(
                    """
                    UPDATE cases.sight_request
                       SET granted = :granted, answer = :words, answered_by = :by, answered_at = :at
                     WHERE id = :id AND answered_at IS NULL
                    """)
                .param("granted", granted)
                .param("words", words.strip())
                .param("by", reader.actor().id())
                .param("at", time.instant())
                .param("id", id)
                .update();
    if (asked == null || done == 0) {
      return ActOutcome.refused("cases.not-possible");
    }
    String verb = granted ? AGREED : DENIED;
    note(verb, id, asked.number(), reader);
    notices.tell(
        asked.officer(),
        new NoticeBook.ToldNotice(
            NoticeKind.CHANGE, KIND, id, null, verb, reader.actor().id(), time.instant()));
    return ActOutcome.done(id);
  }

  @Override
  public String recordKind() {
    return KIND;
  }

  @Override
  public Map<String, String> toldActs() {
    return Map.of(
        AGREED, "journal.verb.cases.sight-agreed", DENIED, "journal.verb.cases.sight-denied");
  }

  /** Own ones, on the page of the time limit, as long as that is listed to others. */
  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc
                .sql(
                    """
                    SELECT r.id, f.number, r.clock
                      FROM cases.sight_request r JOIN cases.case_file f ON f.id = r.case_id
                     WHERE r.id = ANY (:ids) AND r.officer = :reader
                       AND (f.secrecy = :plain OR r.granted)
                    """)
                .param("ids", records.toArray(UUID[]::new))
                .param("reader", reader.actor().id())
                .param("plain", Secrecy.AGENCY.name())
                .query(AnsweredRequest.class)
                .stream()
                .collect(
                    Collectors.toMap(
                        AnsweredRequest::id,
                        one -> new SeenRecord(one.number(), "", "/thoi-han/" + one.clock()))));
  }

  private record AnsweredRequest(UUID id, String number, UUID clock) {}

  private void note(String verb, UUID id, String number, ActingOfficer reader) {
    journal.append(Act.of(reader.actor(), verb, KIND, id).with(Map.of("case", number)));
  }
}

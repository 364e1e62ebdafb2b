package vn.chosach.exchange.firms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterFacts;
import vn.chosach.exchange.firms.FirmLetter.FirmLine;
import vn.chosach.exchange.firms.FirmLetter.FirmWay;
import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterPart;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.officers.ActingOfficer;

/**
 * Rows of letters, their steps and the firms to which they go. What asks in a case comes from the
 * database only for who sees the case.
 */
@Component
class FirmLetterRepository
    extends SteppedRepository<FirmLetter, FirmLetterState, FirmLetterEvent, FirmLetterFacts> {

  /** Instructions as the directing agency, the standing office and the leaders read them. */
  private static final String KNOWN =
      """
      CASE r.kind WHEN 'INSTRUCTION' THEN r.agency = ANY (:agencies) OR :reads AND r.state <> 'DRAFT'
                  ELSE r.state <> 'DRAFT' OR r.agency = ANY (:agencies) END
      """;

  private static final String PART =
      """
       AND CASE :part WHEN 'OPEN' THEN r.state IN ('DRAFT', 'SENT')
                      ELSE r.state IN ('CLOSED', 'DROPPED') END
      """;

  private final FirmSeals seals;
  private final FirmOffices offices;

  FirmLetterRepository(JdbcClient jdbc, FirmSeals seals, FirmOffices offices) {
    super(
        jdbc,
        FirmLetter.class,
        new StepTables(
            "exchange",
            "letter",
            "",
            StepTables.lines(
                "exchange.letter_firm l WHERE l.letter = r.id",
                "l.id",
                "lines",
                "id",
                "firm",
                "received_at",
                "way",
                "paper",
                "files"),
            ", paper = :paper, signed_on = :signedOn",
            "letter_step",
            List.of("document", "paper", "firm")));
    this.seals = seals;
    this.offices = offices;
  }

  String number(FirmLetterKind kind, int year) {
    return YearNumbers.nextOf(jdbc, "exchange", kind.series(), year);
  }

  void add(FirmLetter one, String words) {
    jdbc.sql(
            """
            INSERT INTO exchange.letter
              (id, number, kind, title, agency, ground, article, case_id, case_number, answer_by,
               sealed, state, since, version)
            VALUES (:id, :number, :kind, :title, :agency, :ground, :article, :caseId, :caseNumber,
                    :answerBy, :sealed, :state, :since, :version)
            """)
        .paramSource(one)
        .param("sealed", seals.seal(one.id(), words))
        .update();
    for (FirmLine line : one.lines()) {
      jdbc.sql("INSERT INTO exchange.letter_firm (id, letter, firm) VALUES (:id, :letter, :firm)")
          .param("id", line.id())
          .param("letter", one.id())
          .param("firm", line.firm())
          .update();
    }
  }

  /** What a letter says. */
  String words(UUID letter) {
    return seals.open(
        letter,
        jdbc.sql("SELECT sealed FROM exchange.letter WHERE id = :id")
            .param("id", letter)
            .query(byte[].class)
            .single());
  }

  /** Keeps the answer of a firm. */
  void answered(
      FirmLine line, FirmWay way, String paper, String words, @Nullable UUID files, Instant at) {
    jdbc.sql(
            """
            UPDATE exchange.letter_firm
               SET received_at = :at, way = :way, paper = :paper, answer = :answer,
                   files = :files
             WHERE id = :id AND received_at IS NULL
            """)
        .param("id", line.id())
        .param("at", at)
        .param("way", way)
        .param("paper", paper)
        .param("files", files)
        .param("answer", seals.seal(line.id(), words))
        .update();
  }

  /** What the firms of a letter answered, by line; the silent ones are absent. */
  Map<UUID, String> answers(UUID letter) {
    record Sealed(UUID id, byte[] answer) {}
    return jdbc
        .sql(
            """
            SELECT id, answer FROM exchange.letter_firm
             WHERE letter = :letter AND answer IS NOT NULL
            """)
        .param("letter", letter)
        .query(Sealed.class)
        .list()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(Sealed::id, one -> seals.open(one.id(), one.answer())));
  }

  /** Whether an officer may know of a letter that the database shows. */
  boolean known(FirmLetter one, ActingOfficer who) {
    boolean own = offices.heirs().act(one.agency(), who);
    return own
        || one.state() != FirmLetterState.DRAFT
            && (one.kind() == FirmLetterKind.REQUEST || offices.reads(who));
  }

  /** A page of those that an officer may know of, the newest first. */
  public RowSlice<FirmLetter> page(FirmLetterPart part, ActingOfficer who, int offset, int limit) {
    return slice(
        "(" + KNOWN + ")" + PART,
        "r.since DESC, r.number DESC",
        sql ->
            sql.param("part", part)
                .param("agencies", offices.heirs().of(who).toArray(String[]::new))
                .param("reads", offices.reads(who)),
        offset,
        limit);
  }

  /** Letters to a firm that an officer may know of, the newest first, at most 50. */
  List<FirmLetter> to(UUID firm, ActingOfficer who) {
    return where(
            """
        EXISTS (SELECT FROM exchange.letter_firm f WHERE f.letter = r.id AND f.firm = :firm)
           AND r.state IN ('SENT', 'CLOSED') ORDER BY r.signed_on DESC, r.number DESC LIMIT 50
        """,
            sql -> sql.param("firm", Objects.requireNonNull(firm)))
        .stream()
        .filter(one -> known(one, who))
        .toList();
  }
}

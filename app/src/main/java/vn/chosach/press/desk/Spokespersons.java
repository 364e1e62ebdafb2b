package vn.chosach.press.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.Signatory.SigningAs;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.press.life.Designation;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Who speaks for an agency to the press: an officer of it, by a dated decision of its head (Nghị
 * định 244/2026/NĐ-CP). Nobody designates oneself.
 */
@Component
public class Spokespersons extends PreparedPapers<Designation> {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_YEARS = 5;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Officers officers;
  private final Journal journal;
  private final Texts texts;
  private final InstantSource time;

  Spokespersons(
      JdbcClient jdbc,
      Documents documents,
      Officers officers,
      Journal journal,
      Texts texts,
      InstantSource time) {
    super(
        jdbc,
        Designation.class,
        new PaperTable(
            "press.designation", "officer", "agency, begins, ends, ", ":agency, :begins, :ends, "));
    this.jdbc = jdbc;
    this.documents = documents;
    this.officers = officers;
    this.journal = journal;
    this.texts = texts;
    this.time = time;
  }

  /** Draws up the decision whose signature designates an officer of the own agency. */
  public ActOutcome<Designation> name(
      UUID officer, LocalDate begins, LocalDate ends, ActingOfficer who) {
    LocalDate today = Vietnam.dayOf(time.instant());
    boolean own =
        officers.inOffice(officer).filter(one -> one.agencyKey().equals(who.agency())).isPresent();
    Optional<Refusal> why =
        when(!BulletinTransitions.writes(who), "press.not-yours")
            .or(() -> when(!own, "press.works-elsewhere"))
            .or(
                () ->
                    when(
                        begins.isBefore(today)
                            || ends.isBefore(begins)
                            || ends.isAfter(begins.plusYears(MOST_YEARS)),
                        "press.designation-days"))
            .or(() -> when(waiting(officer).isPresent(), "press.paper-open"))
            .or(
                () ->
                    draw(
                        documents.draft(decision(officer, begins, ends, who), who),
                        draft ->
                            new Designation(
                                draft, officer, who.agency(), begins, ends, null, null, null),
                        who,
                        time.instant()));
    return why.<ActOutcome<Designation>>map(no -> ActOutcome.refused(no))
        .orElseGet(() -> ActOutcome.done(waiting(officer).orElseThrow()));
  }

  private Drafting decision(UUID officer, LocalDate begins, LocalDate ends, ActingOfficer who) {
    String name = officers.displayNames(java.util.Set.of(officer)).getOrDefault(officer, "");
    return new Drafting(
        Kinds.DECISION,
        who.agency(),
        t("subject"),
        List.of(),
        new Content(
            List.of(t("basis")),
            List.of(
                Block.heading(Block.Level.ARTICLE, t("1", name)),
                Block.heading(Block.Level.ARTICLE, t("2", DAY.format(begins), DAY.format(ends))),
                Block.heading(Block.Level.ARTICLE, t("3"))),
            List.of()),
        List.of(new Recipient(null, name, Recipient.Purpose.CARRY_OUT)),
        null,
        new DocumentOrigin("press", officer.toString()));
  }

  @Override
  protected Optional<Refusal> barred(Designation paper, Signatory by, LocalDate day) {
    return when(paper.outcome() != null, "press.not-possible")
        .or(() -> when(by.as() == SigningAs.OTHER, "press.not-competent"))
        .or(() -> when(by.officer().equals(paper.of()), "press.names-oneself"))
        .or(() -> when(paper.ends().isBefore(day), "press.designation-over"));
  }

  @Override
  protected Optional<Refusal> signed(
      Designation paper, String number, LocalDate day, Actor signer) {
    jdbc.sql("UPDATE press.designation SET number = :number, signed_at = :at WHERE document = :id")
        .param("number", number)
        .param("at", time.instant())
        .param("id", paper.document())
        .update();
    journal.append(
        Act.of(signer, "press.designated", "officer", paper.of())
            .under("nd-244-2026")
            .with(
                Map.of(
                    "paper", number,
                    "from", paper.begins().toString(),
                    "to", paper.ends().toString())));
    return Optional.empty();
  }

  /** Who speaks for an agency on a day. */
  public Optional<Designation> on(String agency, LocalDate day) {
    return jdbc.sql(
            """
            SELECT *, officer AS of FROM press.designation
             WHERE agency = :agency AND number IS NOT NULL AND :day BETWEEN begins AND ends
             ORDER BY signed_at DESC LIMIT 1
            """)
        .param("agency", agency)
        .param("day", day)
        .query(Designation.class)
        .optional();
  }

  /** Designations of an agency, the newest first; those that were dropped are left out. */
  public List<Designation> of(String agency) {
    return jdbc.sql(
            """
            SELECT *, officer AS of FROM press.designation
             WHERE agency = :agency AND outcome IS DISTINCT FROM 'DROPPED'
             ORDER BY drafted_at DESC LIMIT 50
            """)
        .param("agency", agency)
        .query(Designation.class)
        .list();
  }

  /** Designations whose last day is over; the papers name their officer, who may have several. */
  @Bean
  static EndedOrigins endedDesignations(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "press",
        EndedOrigins.PAPER,
        """
            SELECT document AS id, (ends + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since
              FROM press.designation
             WHERE number IS NOT NULL AND ends < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            """);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "press.designation." + key, arguments);
  }
}

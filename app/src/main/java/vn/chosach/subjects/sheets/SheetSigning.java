package vn.chosach.subjects.sheets;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The decision to share a sheet, and what its signature does. Who heads the agency or signs for its
 * head signs it. The paper names the sheet and not the subject: the office that keeps the paper
 * need not see the case.
 */
@Component
class SheetSigning extends PreparedPapers<SheetSigning.SheetPaper> {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SheetRepository sheets;
  private final SheetTransitions transitions;
  private final Documents documents;
  private final Agencies agencies;
  private final Texts texts;

  SheetSigning(
      JdbcClient jdbc,
      SheetRepository sheets,
      SheetTransitions transitions,
      Documents documents,
      Agencies agencies,
      Texts texts) {
    super(
        jdbc,
        SheetPaper.class,
        new PaperTable("subjects.sheet_paper", "sheet", "version, ", ":version, "));
    this.sheets = sheets;
    this.transitions = transitions;
    this.documents = documents;
    this.agencies = agencies;
    this.texts = texts;
  }

  /** The paper of a sheet, and the version of which it speaks. */
  record SheetPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  /** A signatory who does not see all of its cases shares nothing of them. */
  @Override
  protected Optional<Refusal> barred(SheetPaper paper, Signatory by, LocalDate day) {
    SubjectSheet one = sheets.one(paper.of()).orElse(null);
    if (one == null) {
      return Optional.of(Refusal.of("subjects.signer-not-competent"));
    }
    return when(
            paper.outcome() != null
                || one.version() != paper.version()
                || !transitions.possible(one, SheetEvent.SHARE),
            "subjects.not-possible")
        .or(
            () ->
                when(
                    by.as() == Signatory.SigningAs.OTHER || !by.agency().equals(one.agency()),
                    "subjects.signer-not-competent"))
        .or(() -> when(!one.until().isAfter(day), "subjects.sheet-until"));
  }

  @Override
  protected Optional<Refusal> signed(SheetPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        SheetEvent.SHARE,
        signer,
        "",
        new SignedBy(paper.document()),
        one -> one.signed(number, day));
  }

  /** Draws the decision up as a draft. */
  Optional<Refusal> draw(SubjectSheet one, ActingOfficer who, Instant now) {
    return draw(
        documents.draft(paper(one), who),
        draft -> new SheetPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  private Drafting paper(SubjectSheet one) {
    String to =
        agencies
            .asOf(one.recipient(), Vietnam.dayOf(one.since()))
            .map(agency -> agency.name().vi())
            .orElse(one.recipient());
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.ARTICLE, t("1", one.number(), to)));
    body.add(Block.words(t("purpose", one.purpose().replaceAll("\\s*\\R\\s*", "; "))));
    body.add(Block.heading(Block.Level.ARTICLE, t("2")));
    one.fields()
        .forEach(field -> body.add(Block.words("- " + texts.text(Lang.VI, field.textKey()) + ".")));
    body.add(Block.words(t("digest", one.sha256())));
    body.add(
        Block.heading(
            Block.Level.ARTICLE,
            t("3", texts.text(Lang.VI, one.level().textKey()), DAY.format(one.until()))));
    body.add(Block.words(t("duty")));
    return new Drafting(
        Kinds.DECISION,
        one.agency(),
        t("subject", one.number()),
        List.of(),
        new Content(List.of(t("basis", one.ground())), body, List.of()),
        List.of(new Recipient(one.recipient(), to, Recipient.Purpose.CARRY_OUT)),
        null,
        new DocumentOrigin("subjects", one.id().toString()));
  }

  /** Sheets that nobody reads any more, each over with the last of its cases. */
  @Bean
  static EndedOrigins endedSheets(JdbcClient jdbc) {
    return new EndedOriginQuery(
        jdbc,
        "subjects",
        "",
        """
            SELECT s.id,
                   CASE s.state WHEN 'SHARED' THEN (s.until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
                   ELSE s.since END AS since,
                   'cases' AS with_room, c.id::text AS with_id
              FROM subjects.sheet s CROSS JOIN unnest(s.cases) AS c (id)
             WHERE s.state IN ('RECALLED', 'DROPPED')
                OR s.state = 'SHARED' AND s.until < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            """);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "subjects.paper." + key, arguments);
  }
}

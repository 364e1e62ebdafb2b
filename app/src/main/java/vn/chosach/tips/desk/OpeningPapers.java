package vn.chosach.tips.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.WrittenMoment;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.desk.BoxPage.Opening;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Minutes of the opening of a box: drawn up from the record by who opened it, signed by who was
 * there beside. No form of the law was at hand (K).
 */
@Component
class OpeningPapers extends PreparedPapers<OpeningPapers.OpeningPaper> {

  private final Boxes boxes;
  private final Documents documents;
  private final Texts texts;
  private final InstantSource clock;

  OpeningPapers(
      JdbcClient jdbc, Boxes boxes, Documents documents, Texts texts, InstantSource clock) {
    super(jdbc, OpeningPaper.class, new PaperTable("tips.opening_paper", "opening", "", ""));
    this.boxes = boxes;
    this.documents = documents;
    this.texts = texts;
    this.clock = clock;
  }

  /** The minutes of an opening. */
  record OpeningPaper(UUID document, UUID of, @Nullable String outcome) implements PreparedPaper {}

  /** Draws them up, once. */
  @Transactional
  public Optional<Refusal> draw(UUID opening, ActingOfficer who) {
    Opening one = boxes.opening(opening).orElse(null);
    if (one == null || !one.openedBy().equals(who.actor().id())) {
      return Optional.of(Refusal.of("tips.not-the-opener"));
    }
    if (one.witnessId() == null) {
      return Optional.of(Refusal.of("tips.not-the-witness"));
    }
    if (one.paper() != null) {
      return Optional.of(Refusal.of("tips.opening-minuted"));
    }
    return draw(
        documents.draft(paper(one, String.valueOf(who.actor().agency())), who),
        draft -> new OpeningPaper(draft, opening, null),
        who,
        clock.instant());
  }

  private Drafting paper(Opening one, String agency) {
    return new Drafting(
        "BB",
        agency,
        t("subject", one.box()),
        List.of(),
        new Content(
            List.of(),
            List.of(
                head("when"),
                Block.words(t("when.words", WrittenMoment.of(one.openedAt()), one.spot())),
                head("who"),
                Block.words(t("opener", one.opener())),
                Block.words(t("witness", one.witness())),
                head("what"),
                Block.words(t("letters", one.box(), one.letters())),
                head("end"),
                Block.words(t("end.words"))),
            List.of()),
        List.of(new Recipient(null, t("to"), Recipient.Purpose.KNOW)),
        null,
        new DocumentOrigin("tips", one.id().toString()));
  }

  private Block head(String key) {
    return Block.heading(Block.Level.SUBSECTION, t(key));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "tips.opening." + key, arguments);
  }

  @Override
  protected Optional<Refusal> barred(OpeningPaper paper, Signatory by, LocalDate day) {
    boolean there =
        boxes.opening(paper.of()).stream().anyMatch(one -> by.officer().equals(one.witnessId()));
    return there ? Optional.empty() : Optional.of(Refusal.of("tips.not-the-witness"));
  }

  /** Whoever signs was there and finds it right. */
  @Override
  protected Optional<Refusal> signed(
      OpeningPaper paper, String number, LocalDate day, Actor signer) {
    return boxes.opening(paper.of()).stream().allMatch(Opening::confirmed)
        ? Optional.empty()
        : boxes.witness(paper.of(), signer);
  }

  /** Openings of which each letter is here and the second person found the number right. */
  @Bean
  static EndedOrigins endedOpenings(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "tips",
        "",
        """
            SELECT o.id, greatest(o.entered_at, w.at) AS since
              FROM tips.box_opening o JOIN tips.box_witness w ON w.opening = o.id
             WHERE (SELECT count(*) FROM tips.origin t WHERE t.opening = o.id) >= o.letters
            """);
  }
}

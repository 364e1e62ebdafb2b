package vn.chosach.exchange.sets;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.documents.Document;
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
import vn.chosach.exchange.firms.FirmLaws;
import vn.chosach.exchange.sets.SharingSet.SharedFile;
import vn.chosach.exchange.sets.SharingTransitions.SharingLives;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The decision on a set, and what its signature does: the set is in force. Who heads the agency
 * that gives or signs for its head signs it; nobody lets such data out by order or by proxy.
 */
@Component
class SharingSigning extends PreparedPapers<SharingSigning.SharingPaper> {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SharingRepository sets;
  private final SharingLives lives;
  private final SharingWords words;

  SharingSigning(JdbcClient jdbc, SharingRepository sets, SharingLives lives, SharingWords words) {
    super(
        jdbc,
        SharingPaper.class,
        new PaperTable("exchange.sharing_paper", "sharing", "version, ", ":version, "));
    this.sets = sets;
    this.lives = lives;
    this.words = words;
  }

  /** The paper of a set, and the version of which it speaks. */
  record SharingPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(SharingPaper paper, Signatory by, LocalDate day) {
    SharingSet one = sets.one(paper.of()).orElseThrow();
    return when(
            paper.outcome() != null
                || one.version() != paper.version()
                || !lives.of(one).possible(one, SharingEvent.AGREE),
            "exchange.not-possible")
        .or(
            () ->
                when(
                    by.as() == Signatory.SigningAs.OTHER
                        || !lives.tables().heirs().act(one.agency(), by.agency(), day)
                        || !one.picture() && !lives.tables().taxes(by.agency()),
                    "exchange.signer-not-competent"))
        .or(() -> when(!words.inForce(one.ground(), day), "exchange.ground-missing"))
        .or(
            () ->
                when(
                    one.picture() && sets.files(one.id()).stream().noneMatch(it -> it.open(day)),
                    "exchange.file-gone"));
  }

  @Override
  protected Optional<Refusal> signed(
      SharingPaper paper, String number, LocalDate day, Actor signer) {
    return lives
        .of(sets.one(paper.of()).orElseThrow())
        .signed(
            paper.of(),
            SharingEvent.AGREE,
            signer,
            "",
            new SignedBy(paper.document()),
            one -> one.agreed(number, day));
  }

  /** Draws the decision up as a draft of the tax agency. */
  Optional<Refusal> draw(SharingSet one, ActingOfficer who, Instant now) {
    return draw(
        words.draft(one, sets.files(one.id()), who),
        draft -> new SharingPaper(draft, one.id(), one.version() + 1, null),
        who,
        now);
  }

  /** What the decision says. */
  @Component
  static class SharingWords {

    private final Documents documents;
    private final Agencies agencies;
    private final FirmLaws laws;
    private final Texts texts;

    SharingWords(Documents documents, Agencies agencies, FirmLaws laws, Texts texts) {
      this.documents = documents;
      this.agencies = agencies;
      this.laws = laws;
      this.texts = texts;
    }

    boolean inForce(String ground, LocalDate day) {
      return laws.inForce(ground, day);
    }

    ActOutcome<Document> draft(SharingSet one, List<SharedFile> files, ActingOfficer who) {
      return documents.draft(paper(one, who.agency(), files), who);
    }

    private Drafting paper(SharingSet one, String giver, List<SharedFile> files) {
      var body = new ArrayList<Block>();
      body.add(Block.heading(Block.Level.ARTICLE, t("1", one.title(), vi(one.period().textKey()))));
      body.add(Block.words(t("purpose", one.purpose().replaceAll("\\s*\\R\\s*", "; "))));
      if (!one.picture()) {
        body.add(Block.words(t("source", DAY.format(one.starts()))));
      }
      body.add(Block.heading(Block.Level.ARTICLE, t("2")));
      one.fields().forEach(field -> body.add(Block.words("- " + vi(field.textKey()) + ".")));
      one.kinds()
          .forEach(
              kind -> body.add(Block.words("- " + vi(ThingKind.valueOf(kind).textKey()) + ".")));
      files.stream().filter(file -> one.picture()).forEach(file -> picture(one, file, body));
      body.add(Block.heading(Block.Level.ARTICLE, t("3")));
      one.recipients().forEach(key -> body.add(Block.words("- " + agency(key, one) + ".")));
      body.add(Block.words(one.picture() ? t("picture-duty") : t("duty", one.days())));
      return new Drafting(
          Kinds.DECISION,
          giver,
          t(one.picture() ? "picture-subject" : "subject", one.title()),
          List.of(),
          new Content(
              List.of(
                  t("basis", one.article(), laws.cited(one.ground(), Vietnam.dayOf(one.since())))),
              body,
              List.of()),
          one.recipients().stream()
              .map(key -> new Recipient(key, agency(key, one), Recipient.Purpose.CARRY_OUT))
              .toList(),
          null,
          new DocumentOrigin("exchange", one.id().toString()));
    }

    /** The signature is under this very file and no other. */
    private void picture(SharingSet one, SharedFile file, List<Block> body) {
      body.add(
          Block.words(
              t(
                  "picture",
                  vi(Objects.requireNonNull(one.form()).textKey()),
                  Objects.requireNonNull(one.level()).label(),
                  vi(one.level().textKey()),
                  file.lines(),
                  file.sha256().replaceAll("(.{8})(?=.)", "$1 "),
                  DAY.format(file.until()))));
    }

    private String agency(String key, SharingSet one) {
      return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
    }

    private String vi(String key) {
      return texts.text(Lang.VI, key);
    }

    private String t(String key, Object... arguments) {
      return texts.text(Lang.VI, "exchange.paper.set." + key, arguments);
    }
  }

  /** Sets that are no longer shared. */
  @Bean
  static EndedOrigins endedSharings(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "exchange",
        "",
        """
            SELECT id, since FROM exchange.sharing WHERE state IN ('ENDED', 'DROPPED')
            """);
  }
}

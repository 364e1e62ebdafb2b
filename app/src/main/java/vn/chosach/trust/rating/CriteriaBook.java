package vn.chosach.trust.rating;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The criteria by which labels are given: drafted by one, signed by another, dated, in versions.
 */
@Component
class CriteriaBook extends PreparedPapers<RatingCriteria> {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_ITEMS = 20;
  private static final int LONGEST = 300;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final Texts texts;
  private final InstantSource time;

  CriteriaBook(
      JdbcClient jdbc,
      Documents documents,
      SecondPersonPolicy seconds,
      Journal journal,
      Texts texts,
      InstantSource time) {
    super(
        jdbc,
        RatingCriteria.class,
        new PaperTable(
            "trust.criteria",
            "author",
            "agency, begins, items, reply_days, appeal_days, valid_days, ",
            ":agency, :begins, ARRAY[:items]::text[], :replyDays, :appealDays, :validDays, "));
    this.jdbc = jdbc;
    this.documents = documents;
    this.seconds = seconds;
    this.journal = journal;
    this.texts = texts;
    this.time = time;
  }

  ActOutcome<RatingCriteria> draft(CriteriaWish wish, ActingOfficer who) {
    UUID author = Objects.requireNonNull(who.actor().id());
    LocalDate today = Vietnam.dayOf(time.instant());
    List<String> items =
        wish.items().stream().map(Folding::clean).filter(line -> !line.isEmpty()).toList();
    Optional<Refusal> why =
        when(!who.has(Role.STANDING_OFFICE), "trust.not-yours")
            .or(
                () ->
                    when(
                        items.isEmpty()
                            || items.size() > MOST_ITEMS
                            || items.stream().anyMatch(line -> line.length() > LONGEST),
                        "trust.items-missing"))
            .or(() -> when(wish.begins().isBefore(today), "trust.begins-in-past"))
            .or(
                () ->
                    when(
                        wish.replyDays() < 3
                            || wish.replyDays() > 60
                            || wish.appealDays() < 5
                            || wish.appealDays() > 180
                            || wish.validDays() < 30
                            || wish.validDays() > 365,
                        "trust.days-out-of-range"))
            .or(() -> when(waiting(author).isPresent(), "trust.paper-open"))
            .or(
                () ->
                    draw(
                        documents.draft(paper(wish, items, who), who),
                        drawn ->
                            new RatingCriteria(
                                drawn,
                                author,
                                who.agency(),
                                wish.begins(),
                                items,
                                wish.replyDays(),
                                wish.appealDays(),
                                wish.validDays(),
                                null,
                                null,
                                null,
                                null),
                        who,
                        time.instant()));
    return why.<ActOutcome<RatingCriteria>>map(no -> ActOutcome.refused(no))
        .orElseGet(() -> ActOutcome.done(waiting(author).orElseThrow()));
  }

  private Drafting paper(CriteriaWish wish, List<String> items, ActingOfficer who) {
    var body = new ArrayList<Block>();
    body.add(Block.words(t("begins", DAY.format(wish.begins()))));
    for (int n = 0; n < items.size(); n++) {
      body.add(Block.words((n + 1) + ". " + items.get(n)));
    }
    body.add(Block.words(t("days", wish.replyDays(), wish.appealDays(), wish.validDays())));
    return new Drafting(
        Kinds.NOTICE,
        who.agency(),
        t("subject"),
        List.of(),
        new Content(List.of(t("basis")), body, List.of()),
        List.of(),
        null,
        new DocumentOrigin("trust", Objects.requireNonNull(who.actor().id()).toString()));
  }

  @Override
  protected Optional<Refusal> barred(RatingCriteria paper, Signatory by, LocalDate day) {
    return when(paper.outcome() != null, "trust.not-possible")
        .or(() -> when(by.as() == SigningAs.OTHER, "trust.not-competent"))
        .or(() -> when(by.officer().equals(paper.of()), "trust.own-words"))
        .or(() -> when(paper.begins().isBefore(day), "trust.begins-in-past"))
        .or(
            () ->
                seconds.beside(
                    Actor.officer(by.officer(), by.agency()),
                    List.of(paper.of()),
                    "criteria",
                    paper.document()));
  }

  @Override
  protected Optional<Refusal> signed(
      RatingCriteria paper, String number, LocalDate day, Actor signer) {
    jdbc.sql(
            """
            UPDATE trust.criteria
               SET number = :number, signed_on = :day,
                   version = (SELECT coalesce(max(version), 0) + 1 FROM trust.criteria)
             WHERE document = :id
            """)
        .param("number", number)
        .param("day", day)
        .param("id", paper.document())
        .update();
    journal.append(
        Act.of(signer, "trust.criteria-issued", "criteria", paper.document())
            .under("luat-19-2023")
            .with(Map.of("paper", number, "from", paper.begins().toString())));
    return Optional.empty();
  }

  /** The version that holds on a day. */
  public Optional<RatingCriteria> on(LocalDate day) {
    return one("version IS NOT NULL AND begins <= :key ORDER BY begins DESC, version DESC", day);
  }

  Optional<RatingCriteria> version(int number) {
    return one("version = :key", number);
  }

  private Optional<RatingCriteria> one(String where, Object key) {
    return jdbc.sql("SELECT *, author AS of FROM trust.criteria WHERE " + where + " LIMIT 1")
        .param("key", key)
        .query(RatingCriteria.class)
        .optional();
  }

  /** All versions and drafts that wait, the newest first. */
  public List<RatingCriteria> all() {
    return jdbc.sql(
            """
            SELECT *, author AS of FROM trust.criteria WHERE outcome IS DISTINCT FROM 'DROPPED'
             ORDER BY drafted_at DESC LIMIT 50
            """)
        .query(RatingCriteria.class)
        .list();
  }

  /**
   * Versions that a newer one follows on a day that came, and by which no label stands any more.
   */
  @Bean
  static EndedOrigins endedCriteria(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "trust",
        EndedOrigins.PAPER,
        """
            SELECT c.document AS id,
                   greatest(min(n.begins)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
                            (SELECT max(r.since) FROM trust.rating r WHERE r.criteria = c.version)) AS since
              FROM trust.criteria c
              JOIN trust.criteria n ON (n.begins, n.version) > (c.begins, c.version)
               AND n.begins <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
             WHERE c.version IS NOT NULL AND n.version IS NOT NULL
               AND NOT EXISTS (SELECT FROM trust.rating r
                                WHERE r.criteria = c.version AND r.state NOT IN ('REMOVED', 'EXPIRED', 'DROPPED'))
             GROUP BY c.document
            """);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "trust.criteria.paper." + key, arguments);
  }
}

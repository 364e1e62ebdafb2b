package vn.chosach.trust.rating;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.form.BrowserWork;

/**
 * Sellers declare their channels. Nothing of a declaration is public, and it proves nothing: it
 * waits as a proposal for the agency that issues the criteria, which sends the draft of a label
 * through the channel itself, so that only who holds the channel can answer.
 */
@Service
public class Declarations {

  /** Where they are sent. */
  public static final String PATH = "/nguoi-ban";

  /** Channels in one declaration. */
  public static final int MOST = 5;

  /** Channels declared in a day by forms that bring no work of a browser; a house rule. */
  static final int MOST_UNPROVEN = 50;

  /** Of those that browsers work for, so many a day come with the least work. */
  private static final int EASY = 50;

  /** And so many are taken in a day at last. */
  private static final int MOST_WORKED = 5_000;

  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 200;

  private final CriteriaBook book;
  private final LookupMarks marks;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Declarations(
      CriteriaBook book,
      LookupMarks marks,
      JdbcClient jdbc,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.book = book;
    this.marks = marks;
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A seller declares channels. One that waits already is not put there twice, with the same
   * answer: nobody learns who declared what.
   *
   * @param shop name, 1 to 200 characters
   * @param channels 1 to {@value #MOST} addresses of shops or sites, or tax codes
   * @param work of the browser, which counts for one declaration
   * @return how many were named; refused with {@code trust.no-criteria}, {@code .shop-missing},
   *     {@code .channels-missing}, {@code .one-identifier} for a line that is no single channel,
   *     {@code .platform-bears-none}, {@code .declaring-busy}
   */
  @Transactional
  public ActOutcome<Integer> declare(String shop, List<String> channels, BrowserWork work) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<RatingCriteria> terms = book.on(today);
    Optional<Refusal> why =
        when(terms.isEmpty(), "trust.no-criteria")
            .or(() -> unlessWords(shop, LONGEST_NAME, "trust.shop-missing"))
            .or(() -> when(channels.isEmpty() || channels.size() > MOST, "trust.channels-missing"))
            .or(() -> channels.stream().flatMap(line -> wrong(line).stream()).findFirst());
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    byte @Nullable [] form = work.reaches(work()) ? marks.ofForm(work.form()) : null;
    boolean used = form != null && used(form);
    if (used && allWait(channels)) {
      return ActOutcome.done(channels.size());
    }
    byte @Nullable [] worked = used ? null : form;
    int most = worked == null ? MOST_UNPROVEN : MOST_WORKED;
    if (lately(worked != null, now) >= most) {
      return ActOutcome.refused("trust.declaring-busy");
    }
    for (String channel : channels) {
      added(clean(shop), clean(channel), terms.orElseThrow().agency(), now, worked);
    }
    return ActOutcome.done(channels.size());
  }

  /** Whether criteria are in force, without which nothing is declared. */
  public boolean open() {
    return book.on(Vietnam.dayOf(time.instant())).isPresent();
  }

  /** Zero bits that the form asks of a browser at this moment. */
  public int work() {
    return BrowserWork.bits(lately(true, time.instant()), EASY);
  }

  private static Optional<Refusal> wrong(String channel) {
    if (channel.length() > LONGEST) {
      return Optional.of(Refusal.of("trust.one-identifier"));
    }
    var read = IdentifierScan.of(channel).identifiers();
    return when(!RatingHandler.rated(read), "trust.one-identifier")
        .or(() -> when(read.getFirst().ofPlatformItself(), "trust.platform-bears-none"));
  }

  private int lately(boolean worked, Instant now) {
    return jdbc.sql(
            """
            SELECT count(*)::int FROM trust.proposal
             WHERE ground = 'DECLARED' AND since > :since AND worked = :worked
            """)
        .param("since", now.minus(Duration.ofDays(1)))
        .param("worked", worked)
        .query(Integer.class)
        .single();
  }

  /** Whether the work was done for a declaration that came; who sends it now too waits for that. */
  private boolean used(byte[] form) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", ByteBuffer.wrap(form).getLong())
        .query((row, n) -> 1)
        .single();
    return jdbc.sql("SELECT EXISTS (SELECT FROM trust.proposal WHERE form = :form)")
        .param("form", form)
        .query(Boolean.class)
        .single();
  }

  /** Whether all of them were declared before and wait, as of a form that is sent twice. */
  private boolean allWait(List<String> channels) {
    List<String> sent = channels.stream().map(one -> mark(clean(one))).distinct().toList();
    return jdbc.sql(
            """
            SELECT count(*) = :most FROM trust.proposal
             WHERE ground = 'DECLARED' AND outcome IS NULL AND mark = ANY (:marks)
            """)
        .param("most", sent.size())
        .param("marks", sent.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private String mark(String channel) {
    var read = IdentifierScan.of(channel).identifiers().getFirst();
    return HexFormat.of().formatHex(marks.of(read));
  }

  private void added(
      String shop, String channel, String agency, Instant now, byte @Nullable [] form) {
    var one =
        new RatingProposal(
            ids.next(),
            ProposalGround.DECLARED,
            Vietnam.dayOf(now).toString(),
            agency,
            shop,
            channel,
            mark(channel),
            now,
            null);
    int written =
        jdbc.sql(
                """
                INSERT INTO trust.proposal
                  (id, ground, source, agency, shop, identifier, mark, since, worked, form)
                VALUES (:id, :ground, :source, :agency, :shop, :identifier, :mark, :since,
                        :worked, :form)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .param("worked", form != null)
            .param("form", form)
            .update();
    if (written > 0) {
      var seller = new Actor(Actor.ActorKind.CITIZEN, one.id(), null);
      journal.append(Act.of(seller, "trust.channel-declared", "rating-proposal", one.id()));
    }
  }
}

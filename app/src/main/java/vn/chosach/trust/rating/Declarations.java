package vn.chosach.trust.rating;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  /** Declared channels that wait; more than people could look at help nobody. */
  static final int MOST_WAITING = 500;

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
   * @return how many were named; refused with {@code trust.no-criteria}, {@code .shop-missing},
   *     {@code .channels-missing}, {@code .one-identifier} for a line that is no single channel,
   *     {@code .platform-bears-none}, {@code .declaring-busy}
   */
  @Transactional
  public ActOutcome<Integer> declare(String shop, List<String> channels) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<RatingCriteria> terms = book.on(today);
    Optional<Refusal> why =
        when(terms.isEmpty(), "trust.no-criteria")
            .or(() -> unlessWords(shop, LONGEST_NAME, "trust.shop-missing"))
            .or(() -> when(channels.isEmpty() || channels.size() > MOST, "trust.channels-missing"))
            .or(() -> channels.stream().flatMap(line -> wrong(line).stream()).findFirst())
            .or(() -> when(waiting() >= MOST_WAITING, "trust.declaring-busy"));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    for (String channel : channels) {
      added(clean(shop), clean(channel), terms.orElseThrow().agency(), today, now);
    }
    return ActOutcome.done(channels.size());
  }

  private static Optional<Refusal> wrong(String channel) {
    if (channel.length() > LONGEST) {
      return Optional.of(Refusal.of("trust.one-identifier"));
    }
    var read = IdentifierScan.of(channel).identifiers();
    return when(!RatingHandler.rated(read), "trust.one-identifier")
        .or(() -> when(read.getFirst().ofPlatformItself(), "trust.platform-bears-none"));
  }

  private int waiting() {
    return jdbc.sql(
            "SELECT count(*)::int FROM trust.proposal WHERE ground = 'DECLARED' AND outcome IS NULL")
        .query(Integer.class)
        .single();
  }

  private void added(String shop, String channel, String agency, LocalDate today, Instant now) {
    var read = IdentifierScan.of(channel).identifiers().getFirst();
    var one =
        new RatingProposal(
            ids.next(),
            ProposalGround.DECLARED,
            today.toString(),
            agency,
            shop,
            channel,
            HexFormat.of().formatHex(marks.of(read)),
            now,
            null);
    int written =
        jdbc.sql(
                """
                INSERT INTO trust.proposal
                  (id, ground, source, agency, shop, identifier, mark, since)
                VALUES (:id, :ground, :source, :agency, :shop, :identifier, :mark, :since)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .update();
    if (written > 0) {
      var seller = new Actor(Actor.ActorKind.CITIZEN, one.id(), null);
      journal.append(Act.of(seller, "trust.channel-declared", "rating-proposal", one.id()));
    }
  }
}

package vn.chosach.watch.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;

/**
 * Hides private sellers from who reads, until the reader opens one with a reason. A verdict needs
 * no name; who needs it says why, and that is kept with the log.
 */
@Component
public class SellerPrivacy {

  /** How long an opened name stays open to who opened it. */
  public static final Duration OPEN = Duration.ofHours(24);

  private static final int LONGEST_WORDS = 2_000;
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final HitQuery query;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  SellerPrivacy(
      JdbcClient jdbc, HitQuery query, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.query = query;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** Lines as an officer may read them. */
  public List<HitLine> lines(List<HitLine> lines, UUID officer) {
    Set<UUID> open = opened(officer, sellers(lines.stream()));
    return lines.stream().map(line -> line(line, open)).toList();
  }

  /** A seller as named at its source. */
  public record Named(String name, boolean official) {}

  /** Names for those of some sellers that an officer may not read. */
  public Map<UUID, String> covered(Map<UUID, Named> sellers, UUID officer) {
    Set<UUID> open = opened(officer, sellers.keySet());
    Map<UUID, String> covered = new HashMap<>();
    sellers.forEach(
        (id, one) -> {
          if (!open.contains(id) && PrivateSellerPolicy.isPrivate(one.name(), one.official())) {
            covered.put(id, Covering.name(one.name(), id));
          }
        });
    return covered;
  }

  /** Words of a hidden seller. */
  public static String covered(String words, String name) {
    return Covering.words(words, name);
  }

  private static Set<UUID> sellers(Stream<HitLine> lines) {
    var sellers = new HashSet<UUID>();
    lines.forEach(
        line -> {
          UUID seller = line.sellerId();
          if (seller != null) {
            sellers.add(seller);
          }
        });
    return sellers;
  }

  /** Whether the seller of a listing is hidden from an officer. */
  public boolean hides(HitSheet sheet, UUID officer) {
    HitLine line = sheet.line();
    return hidden(line, opened(officer, sellers(Stream.of(line))));
  }

  /** A listing as an officer may read it: name, words, address and what stands around it. */
  public HitSheet sheet(HitSheet sheet, UUID officer) {
    Stream<HitLine> around =
        Stream.of(
                sheet.others().stream(),
                sheet.group().stream().map(HitSheet.Like::line),
                sheet.contacts().stream().map(HitSheet.Contact::line))
            .flatMap(lines -> lines);
    Set<UUID> open = opened(officer, sellers(Stream.concat(Stream.of(sheet.line()), around)));
    HitLine line = sheet.line();
    boolean hidden = hidden(line, open);
    HitSheet.SellerCard seller = sheet.seller();
    return new HitSheet(
        line(line, open),
        sheet.version(),
        sheet.screening(),
        sheet.flaggedAt(),
        sheet.mergedInto(),
        hidden ? offer(sheet.offer(), line.seller()) : sheet.offer(),
        sheet.reasons(),
        sheet.history().stream().map(was -> earlier(was, hidden)).toList(),
        seller == null || !hidden ? seller : card(seller),
        sheet.group().stream()
            .map(like -> new HitSheet.Like(line(like.line(), open), like.by()))
            .toList(),
        sheet.groupSize(),
        sheet.others().stream().map(other -> line(other, open)).toList(),
        sheet.prices(),
        sheet.removals(),
        sheet.contacts().stream()
            .map(one -> new HitSheet.Contact(one.kind(), line(one.line(), open)))
            .toList(),
        sheet.verdicts());
  }

  /**
   * Opens the name of the seller of a listing to an officer for a day.
   *
   * @param reason code of an {@link OpeningReason}
   * @return refused with {@code watch.unknown-hit}, {@code watch.reason-missing}, {@code
   *     watch.words-missing}, {@code watch.words-too-long}, {@code watch.seller-not-hidden}
   */
  @Transactional
  public Optional<Refusal> open(UUID hit, String reason, String words, Actor actor) {
    HitLine line = query.read(hit).map(HitSheet::line).orElse(null);
    if (line == null) {
      return Optional.of(Refusal.of("watch.unknown-hit"));
    }
    OpeningReason why = OpeningReason.of(reason).orElse(null);
    if (why == null) {
      return Optional.of(Refusal.of("watch.reason-missing"));
    }
    if (why == OpeningReason.OTHER && words.isBlank()) {
      return Optional.of(Refusal.of("watch.words-missing"));
    }
    if (words.length() > LONGEST_WORDS) {
      return Optional.of(Refusal.of("watch.words-too-long"));
    }
    UUID officer = Objects.requireNonNull(actor.id());
    UUID seller = line.sellerId();
    if (seller == null || !hidden(line, opened(officer, List.of(seller)))) {
      return Optional.of(Refusal.of("watch.seller-not-hidden"));
    }
    Instant now = time.instant();
    jdbc.sql(
            """
            INSERT INTO watch.seller_opening
              (id, seller, hit, officer, agency, at, until, reason, words)
            VALUES (:id, :seller, :hit, :officer, :agency, :at, :until, :reason, :words)
            """)
        .param("id", ids.next())
        .param("seller", seller)
        .param("hit", hit)
        .param("officer", officer)
        .param("agency", Objects.requireNonNullElse(actor.agency(), ""))
        .param("at", now)
        .param("until", now.plus(OPEN))
        .param("reason", why.name())
        .param("words", words.isBlank() ? null : words.strip())
        .update();
    Act act =
        Act.of(actor, "watch.seller-opened", "listing", hit)
            .with(Map.of("reason", why.name(), "seller", seller.toString()));
    journal.append(words.isBlank() ? act : act.because(words.strip()));
    return Optional.empty();
  }

  /** Who opened the seller of a listing, the newest first, at most 20. */
  @Transactional(readOnly = true)
  public List<SellerOpening> openings(UUID seller) {
    return jdbc.sql(
            """
            SELECT officer, agency, at, reason, words FROM watch.seller_opening
             WHERE seller = :seller ORDER BY at DESC, id DESC LIMIT :most
            """)
        .param("seller", seller)
        .param("most", SHOWN)
        .query(SellerOpening.class)
        .list();
  }

  private Set<UUID> opened(UUID officer, Collection<UUID> sellers) {
    if (sellers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT seller FROM watch.seller_opening
                 WHERE officer = :officer AND until > :now AND seller = ANY (:sellers)
                """)
            .param("officer", officer)
            .param("now", time.instant())
            .param("sellers", sellers.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private static boolean hidden(HitLine line, Set<UUID> open) {
    UUID seller = line.sellerId();
    return seller != null
        && !open.contains(seller)
        && PrivateSellerPolicy.isPrivate(line.seller(), line.official());
  }

  private static HitLine line(HitLine line, Set<UUID> open) {
    return hidden(line, open)
        ? new HitLine(
            line.id(),
            line.number(),
            Covering.words(line.title(), line.seller()),
            line.price(),
            Covering.name(line.seller(), line.sellerId()),
            line.sellerId(),
            line.official(),
            line.platform(),
            line.score(),
            line.band(),
            line.state(),
            line.version())
        : line;
  }

  private static HitSheet.HitSheetOffer offer(HitSheet.HitSheetOffer offer, String name) {
    return new HitSheet.HitSheetOffer(
        offer.listing(),
        offer.item(),
        Covering.words(offer.title(), name),
        Covering.words(offer.description(), name),
        offer.brand(),
        offer.category(),
        "",
        "",
        offer.firstSeen(),
        offer.lastSeen(),
        offer.since(),
        offer.removedAt());
  }

  private static HitSheet.Earlier earlier(HitSheet.Earlier was, boolean hidden) {
    return hidden || PrivateSellerPolicy.isPrivate(was.seller(), false)
        ? new HitSheet.Earlier(
            was.since(),
            was.until(),
            Covering.words(was.title(), was.seller()),
            was.price(),
            was.seller().isEmpty() ? "" : Covering.name(was.seller(), null))
        : was;
  }

  /** The same person elsewhere is named by the platform only. */
  private static HitSheet.SellerCard card(HitSheet.SellerCard card) {
    return new HitSheet.SellerCard(
        card.id(),
        Covering.name(card.name(), card.id()),
        card.platform(),
        card.firstSeen(),
        card.official(),
        card.strikes(),
        card.suspects(),
        card.listings(),
        card.dropped(),
        card.kept(),
        card.cased(),
        card.elsewhere().stream().map(shop -> shop.split(": ", 2)[0]).toList());
  }
}

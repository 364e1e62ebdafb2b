package vn.chosach.watch.learning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;
import vn.chosach.watch.privacy.PrivateSellerPolicy;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleDone;
import vn.chosach.watch.rules.RuleProposal;
import vn.chosach.watch.rules.StoredListing;
import vn.chosach.watch.rules.TrialRuns;

/**
 * From a verdict to a proposed rule: words of that listing, what they would hit among the stored
 * listings, and the way to release. Nothing is watched for until a second person makes it live.
 */
@Component
record Workbench(
    JdbcClient jdbc,
    HitQuery hits,
    Books books,
    RuleDesk desk,
    TrialRuns trials,
    TransactionTemplate transaction,
    InstantSource time) {

  /** It brings a listing into review and opens no case by itself. */
  private static final int WEIGHT = Band.REVIEW.from() + 5;

  private static final int LONGEST_DAYS = 365;
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORDS = 100;

  /** The newest so many are looked at, some at a time. */
  private static final int LISTINGS = 20_000;

  private static final int FETCHED = 500;

  /**
   * What is proposed.
   *
   * @param words each must stand in title or description; a bar parts spellings of one
   * @param owner officer who answers for it
   * @param until last day on which it holds
   * @param campaign empty for none
   */
  record Wish(
      List<String> words,
      String title,
      String law,
      UUID owner,
      LocalDate until,
      String campaign,
      String why) {}

  /**
   * A listing that the words hit, without its description; there may be thousands.
   *
   * @param title covered when a private person offers it
   * @param state as it was settled, a merged one as the one it was merged into; {@code null} when
   *     it was never flagged
   */
  record Found(
      UUID listing,
      String title,
      String category,
      String platform,
      @Nullable UUID hit,
      @Nullable ReviewState state) {

    static Found of(StoredListing stored) {
      Listing offer = stored.offer();
      return new Found(
          stored.id(),
          PrivateSellerPolicy.isPrivate(offer.seller(), offer.sellerState().official())
              ? SellerPrivacy.covered(offer.title(), offer.seller())
              : offer.title(),
          offer.category(),
          offer.platform(),
          null,
          null);
    }

    Found standing(UUID itsHit, ReviewState itsState) {
      return new Found(listing, title, category, platform, itsHit, itsState);
    }
  }

  /** All that were hit among so many, those judged innocent first, then in an even order. */
  record Look(long looked, List<Found> found) {

    long in(ReviewState... states) {
      return found.stream().filter(one -> Arrays.asList(states).contains(one.state)).count();
    }
  }

  /** The flagged listing with its verdict; empty when there is none, or none found anything. */
  Optional<HitSheet> source(UUID hit) {
    return teaches(hit) ? hits.read(hit) : Optional.empty();
  }

  /** Whether officers found something in it, or in the one it was merged into. */
  boolean teaches(UUID hit) {
    return jdbc.sql("SELECT coalesce(watch.settled_as(:hit) IN ('KEPT', 'CASED'), false)")
        .param("hit", hit)
        .query(Boolean.class)
        .single();
  }

  /** Whether so many words of such length may be looked for. */
  static boolean fits(List<String> words) {
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && words.stream().noneMatch(one -> one.length() > LONGEST_WORDS);
  }

  /**
   * Words as they are kept: composed, lower case, once each; no list of the book is meant. A
   * semicolon parts them.
   */
  static List<String> words(Stream<String> chosen) {
    return chosen
        .flatMap(all -> Stream.of(all.split(";")))
        .map(
            one ->
                Stream.of(Folding.nfc(one).toLowerCase(Locale.ROOT).split("\\|", -1))
                    .map(part -> part.replaceAll("[\\s\\p{Z}\\p{C}@]+", " ").strip())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" | ")))
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** Looks at the newest stored listings. */
  Look look(List<String> words) {
    return Objects.requireNonNull(transaction.execute(status -> looked(words)));
  }

  private Look looked(List<String> words) {
    Screener screener = screener(words);
    List<Found> found = new ArrayList<>();
    long[] looked = new long[1];
    try (var offers =
        jdbc
            .sql(StoredListing.SELECT + " ORDER BY l.id DESC LIMIT :most")
            .param("most", LISTINGS)
            .withFetchSize(FETCHED)
            .query(StoredListing::of)
            .stream()) {
      offers
          .peek(one -> looked[0]++)
          .filter(one -> screener.screen(one.offer()).score() > 0)
          .map(Found::of)
          .forEach(found::add);
    }
    record Standing(UUID listing, UUID hit, ReviewState state) {}
    Map<UUID, Standing> standing = new HashMap<>();
    jdbc.sql(
            """
            SELECT listing, id AS hit, watch.settled_as(id) AS state FROM watch.hit
             WHERE listing = ANY (:listings)
            """)
        .param("listings", found.stream().map(Found::listing).toArray(UUID[]::new))
        .query(Standing.class)
        .list()
        .forEach(one -> standing.put(one.listing, one));
    return new Look(
        looked[0],
        found.stream()
            .map(
                one -> {
                  Standing known = standing.get(one.listing);
                  return known == null ? one : one.standing(known.hit, known.state);
                })
            .sorted(
                Comparator.comparing((Found one) -> one.state != ReviewState.DROPPED)
                    .thenComparing(one -> one.listing.getLeastSignificantBits()))
            .toList());
  }

  /**
   * Sends a rule to release and asks for its trial on all stored listings.
   *
   * @return version that was written; refused with {@code watch.proposal-no-verdict}, {@code
   *     watch.proposal-words-wrong}, {@code watch.proposal-expiry}, {@code
   *     watch.proposal-words-elsewhere}, {@code watch.proposal-defective} or as {@link
   *     RuleDesk#enter} and {@link TrialRuns#ask}; nothing is written then
   */
  ActOutcome<RuleDone> send(UUID hit, Wish wish, Actor actor) {
    Optional<HitSheet> source = source(hit);
    if (source.isEmpty()) {
      return ActOutcome.refused("watch.proposal-no-verdict");
    }
    if (!fits(wish.words)) {
      return ActOutcome.refused("watch.proposal-words-wrong");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    if (!wish.until.isAfter(today) || wish.until.isAfter(today.plusDays(LONGEST_DAYS))) {
      return ActOutcome.refused("den", "watch.proposal-expiry");
    }
    if (!fires(wish.words, source.get().offer().listing())) {
      return ActOutcome.refused("watch.proposal-words-elsewhere");
    }
    RuleSectionsSection section =
        section(
            "de-xuat." + source.get().line().number().toLowerCase(Locale.ROOT),
            wish.title,
            wish.words,
            "law: " + one(wish.law),
            "until: " + wish.until,
            wish.campaign.isBlank() ? "" : "campaign: " + one(wish.campaign));
    if (!desk.check(section.text()).isEmpty()) {
      return ActOutcome.refused("watch.proposal-defective");
    }
    var proposal =
        new RuleProposal(
            hit,
            wish.owner,
            Objects.requireNonNull(actor.id()),
            Objects.requireNonNull(actor.agency()));
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              ActOutcome<RuleDone> said = desk.propose(section.text(), wish.why, proposal, actor);
              if (said instanceof ActOutcome.Done<RuleDone>(RuleDone done)) {
                said = trials.ask(done.kind(), done.name(), done.version(), actor);
              }
              if (!(said instanceof ActOutcome.Done)) {
                status.setRollbackOnly();
              }
              return said;
            }));
  }

  private boolean fires(List<String> words, UUID listing) {
    Screener screener = screener(words);
    return jdbc
        .sql(StoredListing.SELECT + " WHERE l.id = :listing")
        .param("listing", listing)
        .query(StoredListing::of)
        .list()
        .stream()
        .anyMatch(one -> screener.screen(one.offer()).score() > 0);
  }

  private Screener screener(List<String> words) {
    return new Screener(books.alone(section("de-xuat.thu", "thu", words, "law: thu")));
  }

  private static RuleSectionsSection section(
      String name, String title, List<String> words, String... more) {
    String text =
        Stream.of(
                Stream.of(
                    "[rule " + name + "]",
                    "version: 1",
                    "title: " + one(title),
                    "weight: " + WEIGHT,
                    "where: title | description"),
                words.stream().map(one -> "need: " + one),
                Arrays.stream(more).filter(line -> !line.isEmpty()))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n", "", "\n"));
    return new RuleSectionsSection("rule", name, text);
  }

  private static String one(String text) {
    return Folding.nfc(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}

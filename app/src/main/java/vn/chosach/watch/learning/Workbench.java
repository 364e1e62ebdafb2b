package vn.chosach.watch.learning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screener;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.Proposal;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleOutcome;
import vn.chosach.watch.rules.StoredListing;
import vn.chosach.watch.rules.TrialRuns;

/**
 * From a verdict to a proposed rule: words of that listing, what they would hit among the stored
 * listings, and the way to release. Nothing is watched for until a second person makes it live.
 */
@Component
class Workbench {

  /** It brings a listing into review and opens no case by itself. */
  static final int WEIGHT = Band.REVIEW.from() + 5;

  /** Longest time for which a proposed rule may hold, in days. */
  static final int LONGEST_TERM = 365;

  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORDS = 100;
  private static final int LISTINGS = 20_000;
  private static final int FETCHED = 500;
  private static final int SAMPLES = 20;

  private final JdbcClient jdbc;
  private final HitQuery hits;
  private final Books books;
  private final RuleDesk desk;
  private final TrialRuns trials;
  private final InstantSource time;

  Workbench(
      JdbcClient jdbc,
      HitQuery hits,
      Books books,
      RuleDesk desk,
      TrialRuns trials,
      InstantSource time) {
    this.jdbc = jdbc;
    this.hits = hits;
    this.books = books;
    this.desk = desk;
    this.trials = trials;
    this.time = time;
  }

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
   * What words hit among the newest stored listings.
   *
   * @param state {@code null} for a listing that was never flagged
   */
  record Found(
      UUID listing,
      String title,
      String platform,
      String category,
      String seller,
      boolean official,
      @Nullable UUID hit,
      @Nullable ReviewState state) {

    boolean idle() {
      return state == ReviewState.DROPPED;
    }

    boolean worth() {
      return state == ReviewState.KEPT || state == ReviewState.CASED || state == ReviewState.MERGED;
    }
  }

  /**
   * All of them counted.
   *
   * @param idle already judged innocent
   * @param worth already found worth it
   * @param flagged waiting for a verdict
   * @param kinds by category of the platform
   * @param samples those judged innocent first, then an even choice
   */
  record Look(
      long looked,
      long all,
      long idle,
      long worth,
      long flagged,
      Map<String, Long> kinds,
      List<Found> samples) {}

  /** The flagged listing with its verdict; empty when there is none, or none found anything. */
  Optional<HitSheet> source(UUID hit) {
    return hits.read(hit)
        .filter(
            one ->
                switch (one.line().state()) {
                  case KEPT, CASED, MERGED -> true;
                  case OPEN, DISPUTED, DROPPED -> false;
                });
  }

  /** Words as they are kept: composed, lower case, once each; no list of the book is meant. */
  static List<String> words(Stream<String> chosen) {
    return chosen
        .map(
            one ->
                Stream.of(Folding.nfc(one).toLowerCase(Locale.ROOT).split("\\|", -1))
                    .map(part -> part.replaceAll("[\\s\\p{Z}\\p{C}@;]+", " ").strip())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" | ")))
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** Looks at the newest stored listings. */
  @Transactional(readOnly = true)
  public Look look(List<String> words) {
    var screener = new Screener(books.alone(section("thu", "thu", words, "law: thu")));
    var found = new ArrayList<StoredListing>();
    long[] looked = new long[1];
    try (var offers =
        jdbc
            .sql(StoredListing.SELECT + " ORDER BY l.id DESC LIMIT :most")
            .param("most", LISTINGS)
            .withFetchSize(FETCHED)
            .query(StoredListing::of)
            .stream()) {
      offers.forEach(
          one -> {
            looked[0]++;
            if (screener.screen(one.offer()).score() > 0) {
              found.add(one);
            }
          });
    }
    List<Found> all = judged(found);
    Map<String, Long> kinds =
        all.stream()
            .collect(Collectors.groupingBy(Found::category, TreeMap::new, Collectors.counting()));
    return new Look(
        looked[0],
        all.size(),
        all.stream().filter(Found::idle).count(),
        all.stream().filter(Found::worth).count(),
        all.stream().filter(one -> one.hit != null && !one.idle() && !one.worth()).count(),
        kinds,
        all.stream()
            .sorted(
                Comparator.comparing((Found one) -> !one.idle())
                    .thenComparing(one -> one.listing.getLeastSignificantBits())
                    .thenComparing(Found::listing))
            .limit(SAMPLES)
            .toList());
  }

  private List<Found> judged(List<StoredListing> found) {
    record Standing(UUID listing, UUID hit, ReviewState state) {}
    Map<UUID, Standing> standing = new HashMap<>();
    jdbc.sql("SELECT listing, id AS hit, state FROM watch.hit WHERE listing = ANY (:listings)")
        .param("listings", found.stream().map(StoredListing::id).toArray(UUID[]::new))
        .query(Standing.class)
        .list()
        .forEach(one -> standing.put(one.listing, one));
    return found.stream()
        .map(
            one -> {
              Standing known = standing.get(one.id());
              return new Found(
                  one.id(),
                  one.offer().title(),
                  one.offer().platform(),
                  one.offer().category(),
                  one.offer().seller(),
                  one.offer().sellerState().official(),
                  known == null ? null : known.hit,
                  known == null ? null : known.state);
            })
        .toList();
  }

  /**
   * Sends a rule to release and asks for its trial on all stored listings.
   *
   * @return version that was written; refused with {@code watch.proposal-no-verdict}, {@code
   *     watch.proposal-words-missing}, {@code watch.proposal-words-too-many}, {@code
   *     watch.proposal-words-elsewhere}, {@code watch.proposal-expiry}, {@code
   *     watch.proposal-defective} or as {@link RuleDesk#enter}
   */
  @Transactional
  public ActOutcome<RuleOutcome.RuleDone> send(UUID hit, Wish wish, Actor actor) {
    Optional<HitSheet> source = source(hit);
    UUID by = actor.id();
    String agency = actor.agency();
    if (source.isEmpty() || by == null || agency == null) {
      return ActOutcome.refused("watch.proposal-no-verdict");
    }
    String wrong = wrong(wish, source.get());
    if (!wrong.isEmpty()) {
      return ActOutcome.refused(wrong);
    }
    String name = "de-xuat." + source.get().line().number().toLowerCase(Locale.ROOT);
    String more =
        "until: "
            + wish.until
            + (wish.campaign.isBlank() ? "" : "\ncampaign: " + one(wish.campaign))
            + "\nlaw: "
            + one(wish.law);
    String text = section(name, wish.title, wish.words, more).text();
    RuleOutcome outcome =
        desk.propose(text, wish.why, new Proposal(hit, wish.owner, by, agency), actor);
    return switch (outcome) {
      case RuleOutcome.RuleDone done -> {
        trials.ask(done.kind(), done.name(), done.version(), actor);
        yield ActOutcome.done(done);
      }
      case RuleOutcome.Defective defective -> ActOutcome.refused("watch.proposal-defective");
      case RuleOutcome.RuleRefused refused -> ActOutcome.refused(refused.refusal());
    };
  }

  /** Code of what is wrong; empty for nothing. */
  private String wrong(Wish wish, HitSheet source) {
    LocalDate today = Vietnam.dayOf(time.instant());
    if (wish.words.isEmpty()) {
      return "watch.proposal-words-missing";
    }
    if (wish.words.size() > MOST_WORDS
        || wish.words.stream().anyMatch(one -> one.length() > LONGEST_WORDS)) {
      return "watch.proposal-words-too-many";
    }
    if (!wish.until.isAfter(today) || wish.until.isAfter(today.plusDays(LONGEST_TERM))) {
      return "watch.proposal-expiry";
    }
    var screener = new Screener(books.alone(section("thu", "thu", wish.words, "law: thu")));
    boolean fires =
        jdbc
            .sql(StoredListing.SELECT + " WHERE l.id = :listing")
            .param("listing", source.offer().listing())
            .query(StoredListing::of)
            .list()
            .stream()
            .anyMatch(one -> screener.screen(one.offer()).score() > 0);
    return fires ? "" : "watch.proposal-words-elsewhere";
  }

  private static RuleSectionsSection section(
      String name, String title, List<String> words, String more) {
    String text =
        "[rule "
            + name
            + "]\nversion: 1\ntitle: "
            + one(title)
            + "\nweight: "
            + WEIGHT
            + "\nwhere: title | description\n"
            + words.stream().map(one -> "need: " + one + "\n").collect(Collectors.joining())
            + more
            + "\n";
    return new RuleSectionsSection("rule", name, text);
  }

  private static String one(String text) {
    return Folding.nfc(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}

package vn.chosach.reports.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A signed entry, which can be set off against another.
 *
 * @param <F> its type
 */
interface LedgerEntry<F extends LedgerEntry<F>> {

  /** From this leg on entries put right what earlier rules counted. */
  int RIGHTED = 1_000;

  /** Since this edition of the rules entries put others right. */
  int RIGHTING_RULES = 2;

  int step();

  int leg();

  long amount();

  /** The same at another place, known since then, of another amount. */
  F as(int step, int leg, Instant knownAt, long amount);

  /**
   * An entry that is stored.
   *
   * @param rules edition of the rules by which it was counted
   */
  record StoredFact<F>(F fact, int rules) {}

  /**
   * What a comparison of the entries that follow with those that are stored found.
   *
   * @param missing to be entered
   * @param rights whether they put right what earlier rules counted
   * @param strange sums that follow from nothing
   */
  record Compared<F>(List<F> missing, boolean rights, List<String> strange) {
    boolean odd() {
      return rights || !strange.isEmpty();
    }
  }

  /**
   * Compares sums and not places: what earlier rules counted is balanced once, by entries known
   * since now, so that what was reported stays as it was known then. What pretends to an edition
   * that it cannot have is balanced by nothing, and named.
   *
   * @param last step of the newest entry of the story
   */
  static <F extends LedgerEntry<F>> Compared<F> compare(
      List<F> follow, List<StoredFact<F>> stored, int last, Instant now) {
    List<StoredFact<F>> planted = stored.stream().filter(one -> cannotBe(one, stored)).toList();
    int free = free(stored, last);
    if (planted.isEmpty()) {
      return possible(follow, stored, last, free, now);
    }
    Compared<F> others =
        possible(
            follow,
            stored.stream().filter(one -> !planted.contains(one)).toList(),
            last,
            free,
            now);
    return new Compared<>(
        others.missing(),
        others.rights(),
        Stream.concat(
                others.strange().stream(),
                planted.stream().map(one -> one.fact() + " by rules " + one.rules()))
            .toList());
  }

  /**
   * One step is counted by one program, in one go: beside an entry of later rules none of earlier
   * ones was written. And no earlier rules put anything right, nor any where none counted before.
   */
  private static <F extends LedgerEntry<F>> boolean cannotBe(
      StoredFact<F> one, List<StoredFact<F>> stored) {
    return one.fact().leg() >= RIGHTED
        ? one.rules() < RIGHTING_RULES
            || stored.stream().noneMatch(other -> other.rules() < one.rules())
        : stored.stream()
            .anyMatch(
                other ->
                    other.rules() > one.rules()
                        && other.fact().leg() < RIGHTED
                        && other.fact().step() == one.fact().step());
  }

  private static <F extends LedgerEntry<F>> Compared<F> possible(
      List<F> follow, List<StoredFact<F>> stored, int last, int free, Instant now) {
    var left = new LinkedHashMap<F, Long>();
    stored.forEach(one -> add(left, one.fact(), -one.fact().amount()));
    follow.forEach(one -> add(left, one, one.amount()));
    if (earlier(stored)) {
      var entries = new ArrayList<F>();
      left.forEach((like, sum) -> entries.add(like.as(last, free + entries.size(), now, sum)));
      return new Compared<>(entries, !entries.isEmpty(), List.of());
    }
    boolean righted = stored.stream().anyMatch(one -> one.fact().leg() >= RIGHTED);
    int until = last(stored.stream());
    Set<String> places = stored.stream().map(one -> place(one.fact())).collect(Collectors.toSet());
    List<F> missing =
        follow.stream()
            .filter(one -> righted ? one.step() > until : !places.contains(place(one)))
            .toList();
    missing.forEach(one -> add(left, one, -one.amount()));
    return new Compared<>(
        missing, false, left.entrySet().stream().map(Map.Entry::toString).toList());
  }

  /** Whether earlier rules counted what the rules of today did not put right since. */
  private static <F extends LedgerEntry<F>> boolean earlier(List<StoredFact<F>> stored) {
    int righted =
        last(
            stored.stream()
                .filter(one -> one.fact().leg() >= RIGHTED && one.rules() >= CaseLedger.RULES));
    return stored.stream()
        .anyMatch(one -> one.rules() < CaseLedger.RULES && one.fact().step() > righted);
  }

  /** The first leg of a step behind all that stands there, which would keep another out. */
  private static <F extends LedgerEntry<F>> int free(List<StoredFact<F>> stored, int step) {
    return stored.stream()
            .filter(one -> one.fact().step() == step)
            .mapToInt(one -> one.fact().leg())
            .reduce(RIGHTED - 1, Math::max)
        + 1;
  }

  private static <F extends LedgerEntry<F>> void add(Map<F, Long> sums, F one, long amount) {
    // What is the same in both, wherever it stands.
    sums.merge(
        one.as(0, 0, Instant.EPOCH, 1), amount, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
  }

  private static <F extends LedgerEntry<F>> int last(Stream<StoredFact<F>> stored) {
    return stored.mapToInt(one -> one.fact().step()).max().orElse(0);
  }

  private static String place(LedgerEntry<?> one) {
    return one.step() + "." + one.leg();
  }
}

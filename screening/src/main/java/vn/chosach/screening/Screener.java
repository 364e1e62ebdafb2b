package vn.chosach.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Screening.Reason;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.matching.Firing;
import vn.chosach.screening.matching.Matcher;
import vn.chosach.screening.matching.RuleFacts;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.RuleLibrary;

/**
 * Screens listings: folds, matches, judges and scores. The same listing and rules always give the
 * same score.
 *
 * <p>Not thread-safe: one instance a thread; the compiled rules are shared.
 */
public final class Screener {

  private static final RuleField[] FIELDS = RuleField.values();

  private static final Map<String, String> KINDS = RuleLibrary.words("kind-words.csv");

  private final CompiledRules rules;
  private final RuleFacts facts;
  private final Matcher matcher;
  private final FoldedText text = new FoldedText();

  /** Firings that count, with the rank of their rules above. */
  private long[] order = new long[16];

  private int counted;

  public Screener(CompiledRules rules) {
    this.rules = rules;
    facts = rules.facts();
    matcher = new Matcher(rules);
  }

  /** Screens one listing; {@link Screening#CLEAN} if no rule fires. */
  public Screening screen(Listing listing) {
    int sum = weigh(listing);
    return sum <= 0 ? Screening.CLEAN : told(sum, listing);
  }

  /** The score alone, for who needs no reasons; 0 for what is {@link Screening#CLEAN}. */
  public int score(Listing listing) {
    return Math.clamp(weigh(listing), 0, 100);
  }

  private int weigh(Listing listing) {
    text.clear();
    text.add(listing.title());
    text.add(listing.description());
    text.add(listing.brand());
    text.add(listing.category());
    text.add(listing.seller());
    int fired = matcher.match(text, listing);
    if (fired > order.length) {
      order = new long[fired * 2];
    }
    int sum = 0;
    counted = 0;
    for (int f = 0; f < fired; f++) {
      if (counts(f, fired)) {
        int number = matcher.firing(f).rule();
        sum += facts.weight(number);
        order[counted++] = (long) facts.rank(number) << 32 | f;
      }
    }
    return sum;
  }

  /**
   * Says of the listing that was screened last what the rules saw and which of them a statement of
   * their own kept from firing.
   *
   * @return kind of goods and smallest stated size, as the rules took them
   */
  String explain(Listing listing, BiConsumer<Rule, String> refused) {
    return matcher.explain(listing, (rule, why) -> refused.accept(rules.rule(rule), why));
  }

  /** Kind of goods of the listing that was screened last as the rules take it, empty if unknown. */
  public String goods() {
    return matcher.goods();
  }

  /** The smallest size in ml, g or pieces that its title states; 0 if it states none. */
  public double size() {
    return matcher.size();
  }

  /** A kind of goods of the library in words; one of somebody's own file is its own word. */
  public static String kind(String kind) {
    return KINDS.getOrDefault(kind, kind);
  }

  /** The listing that was screened last, folded field by field; valid until the next one. */
  public FoldedText folded() {
    return text;
  }

  private Screening told(int sum, Listing listing) {
    Arrays.sort(order, 0, counted);
    Reason[] reasons = new Reason[sum > 100 ? counted + 1 : counted];
    for (int f = 0; f < counted; f++) {
      Firing firing = matcher.firing((int) order[f]);
      reasons[f] = reason(firing, listing);
    }
    if (sum > 100) {
      reasons[counted] =
          new Reason(
              "score.cap",
              1,
              100 - sum,
              RuleField.TITLE,
              -1,
              -1,
              "",
              "Điểm tối đa 100",
              "",
              "",
              null);
    }
    int score = Math.min(100, sum);
    return new Screening(score, Band.of(score), List.of(reasons));
  }

  /** Of a group only the heaviest rule counts, of two as heavy the first by its id. */
  private boolean counts(int firing, int fired) {
    int number = matcher.firing(firing).rule();
    int group = facts.group(number);
    if (group == 0) {
      return true;
    }
    for (int f = 0; f < fired; f++) {
      int other = matcher.firing(f).rule();
      if (f != firing
          && facts.group(other) == group
          && isHeavier(rules.rule(other), rules.rule(number))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHeavier(Rule left, Rule right) {
    int byWeight = Integer.compare(Math.abs(left.weight()), Math.abs(right.weight()));
    return byWeight == 0 ? left.id().compareTo(right.id()) < 0 : byWeight > 0;
  }

  private Reason reason(Firing firing, Listing listing) {
    int rule = firing.rule();
    RuleField ruleField = FIELDS[text.fieldOf(firing.first())];
    String original = original(ruleField, listing);
    int start = text.originalStart(firing.first());
    int end = text.originalEnd(firing.last());
    while (start < end && isUnseen(original.charAt(start))) {
      start++;
    }
    while (end > start && isFormat(original.charAt(end - 1))) {
      end--;
    }
    return new Reason(
        facts.id(rule),
        facts.version(rule),
        facts.weight(rule),
        ruleField,
        start,
        end,
        original.substring(start, end),
        facts.title(rule),
        facts(firing, listing),
        facts.law(rule),
        comparison(firing));
  }

  private static boolean isFormat(char c) {
    return !isVietnamese(c) && Character.getType(c) == Character.FORMAT;
  }

  /** A quick yes for what stands in nearly every word: composed letters, digits, plain signs. */
  private static boolean isVietnamese(char c) {
    return c < '\u0300' && c != '\u00AD' || c >= '\u1E00' && c <= '\u1EFF';
  }

  /** What belongs to the sign before a word, such as the selector behind a pictured heart. */
  private static boolean isUnseen(char c) {
    if (isVietnamese(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static Screening.@Nullable Comparison comparison(Firing firing) {
    Brands.Norm norm = firing.norm();
    return norm == null
        ? null
        : new Screening.Comparison(
            firing.brand(), goods(firing, norm), norm.low(), norm.median(), norm.sample());
  }

  /** Of a norm by size the kind is told in words, with the size that it begins at. */
  private static String goods(Firing firing, Brands.Norm norm) {
    String size = norm.size() % 1 == 0 ? Long.toString((long) norm.size()) : "" + norm.size();
    return norm.size() == 0 ? firing.kind() : kind(firing.kind()) + " từ " + size + " ml/g";
  }

  private static String original(RuleField ruleField, Listing listing) {
    return switch (ruleField) {
      case TITLE -> listing.title();
      case DESCRIPTION -> listing.description();
      case BRAND -> listing.brand();
      case CATEGORY -> listing.category();
      case SELLER -> listing.seller();
    };
  }

  private static String facts(Firing firing, Listing listing) {
    Brands.Norm norm = firing.norm();
    if (norm == null) {
      return "";
    }
    long percent = listing.price() * 100 / norm.low();
    String goods = norm.size() > 0 ? goods(firing, norm) : kind(firing.kind());
    String share = percent == 0 ? "dưới 1%" : percent + "%";
    String source = norm.sample() == 0 ? "ước tính" : "n = " + norm.sample();
    return firing.brand()
        + " ("
        + goods
        + "): giá "
        + grouped(listing.price())
        + " đ = "
        + share
        + " của mức thấp "
        + grouped(norm.low())
        + " đ ("
        + source
        + ")";
  }

  private static String grouped(long dong) {
    StringBuilder digits = new StringBuilder().append(dong);
    for (int at = digits.length() - 3; at > (dong < 0 ? 1 : 0); at -= 3) {
      digits.insert(at, '.');
    }
    return digits.toString();
  }
}

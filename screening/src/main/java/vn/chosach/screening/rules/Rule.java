package vn.chosach.screening.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One watch rule. It fires when every need is met in one of its fields, no guard stands against it
 * and all its conditions hold; then it adds its weight to the score.
 *
 * @param id stable name, lower case with dots and hyphens
 * @param version counts up with every change
 * @param title the reason as an officer reads it
 * @param weight -100 to 100; below zero for what speaks for the listing
 * @param group of all rules of one group that fire on a listing only the heaviest counts; empty for
 *     none
 * @param form which form of the text is compared
 * @param where fields in which needs are looked for
 * @param needs every line must be met by one of its alternatives
 * @param guards what takes a match back
 * @param near pairs that must stand close together
 * @param quantities numbers with their units that must stand beside a match, or must not
 * @param pattern regular expression over the folded text of a field (RE2 syntax, linear time)
 * @param when conditions on price, goods, seller
 * @param standing validity, campaign, legal basis
 */
public record Rule(
    String id,
    int version,
    String title,
    int weight,
    String group,
    RuleForm form,
    Set<RuleField> where,
    List<RuleNeed> needs,
    Guards guards,
    List<Near> near,
    List<Quantity> quantities,
    @Nullable String pattern,
    When when,
    RuleStanding standing) {

  public Rule {
    where = Set.copyOf(where);
    needs = List.copyOf(needs);
    near = List.copyOf(near);
    quantities = List.copyOf(quantities);
  }

  /**
   * One line of needs.
   *
   * @param phrases alternatives
   * @param list name of a shared list of alternatives, or null
   * @param where the one field in which it is looked for; null for the fields of the rule
   */
  public record RuleNeed(List<String> phrases, @Nullable String list, @Nullable RuleField where) {
    public RuleNeed {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * What takes a match back.
   *
   * @param none phrases that must not occur in the field of the match
   * @param nowhere phrases that must not occur in title or description
   * @param except a match that overlaps one of these does not count
   * @param notAfter a match does not count directly after one of these
   * @param notBefore a match does not count directly before one of these
   * @param noCategory phrases that must not occur in the category
   */
  public record Guards(
      List<String> none,
      List<String> nowhere,
      List<String> except,
      List<String> notAfter,
      List<String> notBefore,
      List<String> noCategory) {
    public Guards {
      none = List.copyOf(none);
      nowhere = List.copyOf(nowhere);
      except = List.copyOf(except);
      notAfter = List.copyOf(notAfter);
      notBefore = List.copyOf(notBefore);
      noCategory = List.copyOf(noCategory);
    }
  }

  /**
   * Two sets of phrases with at most so many words between them, in either order.
   *
   * @param words 0 or more
   */
  public record Near(List<String> left, int words, List<String> right) {
    public Near {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /**
   * Conditions beside the text.
   *
   * @param priceFrom lowest price in dong, inclusive; 0 for none
   * @param priceTo highest price in dong, inclusive; {@link Long#MAX_VALUE} for none
   * @param normShare the price must lie below this share of the norm of brand and goods, in
   *     percent; 0 for no such condition
   * @param normFrom the price must not lie below this share, in percent
   * @param kinds goods kinds that the listing must be of; empty for any
   * @param notKinds goods kinds that it must not be of
   * @param platforms platforms to which the rule is confined; empty for all
   * @param strikes least number of the seller's earlier strikes; 0 for none
   * @param suspects least number of the seller's other suspicious listings; 0 for none
   * @param official true if the seller must be an official shop, false if it must not be, null for
   *     either
   * @param disguised the match must have been disguised (split, misspelt, digits for letters)
   * @param branded true if the brand field must name a brand, false if it must not, null for either
   * @param own true if the seller's name must bear the mark that was found, false if it must not,
   *     null for either
   */
  public record When(
      long priceFrom,
      long priceTo,
      int normShare,
      int normFrom,
      Set<String> kinds,
      Set<String> notKinds,
      Set<String> platforms,
      int strikes,
      int suspects,
      @Nullable Boolean official,
      boolean disguised,
      @Nullable Boolean branded,
      @Nullable Boolean own) {
    public When {
      kinds = Set.copyOf(kinds);
      notKinds = Set.copyOf(notKinds);
      platforms = Set.copyOf(platforms);
    }

    public boolean hasPrice() {
      return priceFrom > 0 || priceTo < Long.MAX_VALUE;
    }
  }

  /**
   * Where a rule comes from and when it holds.
   *
   * @param from first day, null for open
   * @param until last day (inclusive), null for open
   * @param campaign name of the campaign, empty for none
   * @param law legal basis, as cited
   */
  public record RuleStanding(
      @Nullable LocalDate from, @Nullable LocalDate until, String campaign, String law) {

    public boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }
}

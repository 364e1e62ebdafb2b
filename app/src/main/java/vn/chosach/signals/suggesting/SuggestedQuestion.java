package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The goods group and the kind of violation under which the rules of competence are asked, with the
 * words they rest on. Without any sign of a violation, goods of unknown origin are assumed: the
 * mildest finding with which an inspection can begin.
 *
 * @param goods code of a goods group
 * @param act code of a kind of violation
 * @param reasons what in the tip says so
 */
public record SuggestedQuestion(String goods, String act, List<SuggestionReason> reasons) {

  private static final String OTHER_GOODS = "other";
  private static final String NO_ORIGIN = "unknown-origin";
  private static final String SCAM = "online-fraud";
  private static final String CONSUMER = "consumer-dispute";
  private static final String CRIME = "crime-signs";

  public SuggestedQuestion {
    reasons = List.copyOf(reasons);
  }

  /**
   * Reads the question out of a tip.
   *
   * @param procedure the procedure proposed or settled
   */
  public static SuggestedQuestion of(SuggestionInput suggestionInput, Procedure procedure) {
    var reasons = new ArrayList<SuggestionReason>();
    String goods = goods(suggestionInput, reasons);
    String act = act(suggestionInput, procedure, reasons);
    return new SuggestedQuestion(goods, act, reasons);
  }

  private static String goods(SuggestionInput suggestionInput, List<SuggestionReason> reasons) {
    if (suggestionInput.goods() != null) {
      reasons.add(new SuggestionReason("signals.why.goods-chosen", ""));
      return suggestionInput.goods();
    }
    Optional<WordFinds.Find> find = suggestionInput.words().best(Sign.GOODS);
    find.ifPresent(found -> reasons.add(new SuggestionReason("signals.why.goods", found.words())));
    return find.map(WordFinds.Find::code).orElse(OTHER_GOODS);
  }

  private static String act(
      SuggestionInput suggestionInput, Procedure procedure, List<SuggestionReason> reasons) {
    if (suggestionInput.words().has(Sign.SCAM)) {
      reasons.add(
          new SuggestionReason("signals.why.scam", suggestionInput.words().quoted(Sign.SCAM)));
      return SCAM;
    }
    if (procedure == Procedure.CONSUMER_REQUEST) {
      reasons.add(
          new SuggestionReason(
              "signals.why.redress", suggestionInput.words().quoted(Sign.REDRESS)));
      return CONSUMER;
    }
    Optional<WordFinds.Find> find = suggestionInput.words().best(Sign.VIOLATION);
    find.ifPresent(
        found -> reasons.add(new SuggestionReason("signals.why.violation", found.words())));
    if (procedure.crime()) {
      return find.map(WordFinds.Find::code)
          .filter(code -> code.startsWith("smuggling"))
          .orElse(CRIME);
    }
    return find.map(WordFinds.Find::code).orElse(NO_ORIGIN);
  }
}

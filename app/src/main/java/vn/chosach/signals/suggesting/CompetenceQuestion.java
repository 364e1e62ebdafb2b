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
public record CompetenceQuestion(String goods, String act, List<Reason> reasons) {

  private static final String OTHER_GOODS = "other";
  private static final String NO_ORIGIN = "unknown-origin";
  private static final String SCAM = "online-fraud";
  private static final String CONSUMER = "consumer-dispute";
  private static final String CRIME = "crime-signs";

  public CompetenceQuestion {
    reasons = List.copyOf(reasons);
  }

  /**
   * Reads the question out of a tip.
   *
   * @param procedure the procedure proposed or settled
   */
  public static CompetenceQuestion of(Told told, Procedure procedure) {
    var reasons = new ArrayList<Reason>();
    String goods = goods(told, reasons);
    String act = act(told, procedure, reasons);
    return new CompetenceQuestion(goods, act, reasons);
  }

  private static String goods(Told told, List<Reason> reasons) {
    if (told.goods() != null) {
      reasons.add(new Reason("signals.why.goods-chosen", ""));
      return told.goods();
    }
    Optional<WordFinds.Find> find = told.words().best(Sign.GOODS);
    find.ifPresent(found -> reasons.add(new Reason("signals.why.goods", found.words())));
    return find.map(WordFinds.Find::code).orElse(OTHER_GOODS);
  }

  private static String act(Told told, Procedure procedure, List<Reason> reasons) {
    if (told.words().has(Sign.SCAM)) {
      reasons.add(new Reason("signals.why.scam", told.words().quoted(Sign.SCAM)));
      return SCAM;
    }
    if (procedure == Procedure.CONSUMER_REQUEST) {
      reasons.add(new Reason("signals.why.redress", told.words().quoted(Sign.REDRESS)));
      return CONSUMER;
    }
    Optional<WordFinds.Find> find = told.words().best(Sign.VIOLATION);
    find.ifPresent(found -> reasons.add(new Reason("signals.why.violation", found.words())));
    if (procedure.crime()) {
      return find.map(WordFinds.Find::code)
          .filter(code -> code.startsWith("smuggling"))
          .orElse(CRIME);
    }
    return find.map(WordFinds.Find::code).orElse(NO_ORIGIN);
  }
}

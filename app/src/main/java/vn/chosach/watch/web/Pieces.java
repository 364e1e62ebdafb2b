package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.watch.review.HitSheet;

/** Cuts an original text at the words that gave reasons. */
final class Pieces {

  private Pieces() {}

  /**
   * The text in pieces; where reasons overlap, a piece names them all.
   *
   * @param reasons of the listing; the number of a reason is its place in the list, from 1
   */
  static List<ReviewPage.Piece> of(String text, RuleField ruleField, List<HitSheet.Why> reasons) {
    var cuts = new TreeSet<Integer>();
    cuts.add(0);
    cuts.add(text.length());
    for (HitSheet.Why why : reasons) {
      if (marks(why, ruleField, text)) {
        cuts.add(why.first());
        cuts.add(why.past());
      }
    }
    var pieces = new ArrayList<ReviewPage.Piece>();
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      var numbers = new ArrayList<String>();
      for (int i = 0; i < reasons.size(); i++) {
        HitSheet.Why why = reasons.get(i);
        if (marks(why, ruleField, text) && why.first() <= from && to <= why.past()) {
          numbers.add(String.valueOf(i + 1));
        }
      }
      pieces.add(new ReviewPage.Piece(text.substring(from, to), String.join(" ", numbers)));
      from = to;
    }
    return pieces;
  }

  private static boolean marks(HitSheet.Why why, RuleField ruleField, String text) {
    return why.field() == ruleField
        && why.first() >= 0
        && why.first() < why.past()
        && why.past() <= text.length();
  }
}

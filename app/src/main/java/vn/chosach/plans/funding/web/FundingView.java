package vn.chosach.plans.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * One step of money.
 *
 * @param answer what was answered to a warning; empty for none
 * @param paper address of its paper; {@code null} where the member cannot open it
 * @param links records before and after
 * @param next what can be prepared on it
 * @param acts forms of what is open to the member, each with its heading
 */
public record FundingView(
    String number,
    String stage,
    String state,
    Tone tone,
    List<Fact> facts,
    String words,
    String answer,
    boolean before,
    List<String> heads,
    List<FundingViewAmount> amounts,
    @Nullable String paper,
    String paperText,
    List<FundingViewLink> links,
    List<LedgerView.Deed> next,
    List<FundingViewMoment> steps,
    List<FundingViewAct> acts,
    FormErrors errors) {

  /** What it says of one kind of spending. */
  public record FundingViewAmount(String spending, List<String> sums) {}

  /** A record before or after. */
  public record FundingViewLink(String href, String text, String state, Tone tone) {}

  /** What happened. */
  public record FundingViewMoment(String what, String when, String who, String words) {}

  /** What is open to the member. */
  public record FundingViewAct(String title, FormView form) {}
}

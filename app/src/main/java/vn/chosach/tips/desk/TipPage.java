package vn.chosach.tips.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;

/**
 * One tip as the desk reads it; who told it is closed until somebody gives a reason.
 *
 * @param facts time, channel, place, source
 * @param files how many files came with it
 * @param reporter once opened
 * @param typed what was typed into its fields
 * @param offices agencies that it may accuse; empty outside the integrity desk
 */
public record TipPage(
    Tip tip,
    List<Fact> facts,
    int files,
    @Nullable Reporter reporter,
    Map<String, String> typed,
    FormErrors errors,
    List<Choice> offices) {

  /** What was typed into a field; empty at first. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}

package vn.chosach.watch.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.watch.figures.FigureView.Table;

/** What the pages of learning show. */
public interface LearningView {

  /**
   * Which order holds and why, what is read, what was missed, and what verdicts teach.
   *
   * @param tooFew why nothing is learned while so few accounts judge; empty once enough do
   */
  record LearningBoard(String order, String tooFew, List<Fact> facts, List<Table> tables) {}

  /**
   * A rule on its way from a verdict.
   *
   * @param words to select among, those of the title
   * @param chosen what was selected
   * @param more own words beside them
   * @param look what they hit; {@code null} while nothing is selected
   * @param tables the same by kind, and the sample
   * @param wrong why these words are not looked for; empty when they are
   */
  record Bench(
      String number,
      String title,
      String here,
      String back,
      List<Choice> words,
      List<String> chosen,
      String more,
      @Nullable List<Fact> look,
      List<Table> tables,
      String wrong) {}
}

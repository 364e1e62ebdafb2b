package vn.chosach.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.Lane;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;

/**
 * The board of deadlines.
 *
 * @param now day of the week, day and time, for the heading and the print
 * @param tabs whose clocks can be looked at
 * @param others further agencies, for the select behind the tabs; empty when all fit
 * @param agency key of the agency looked at, empty for all
 * @param lanes the four columns
 * @param paused how many are suspended
 * @param pausedHref address of the suspended ones
 * @param single the one lane that is looked at in full, {@code null} for the board
 */
public record Board(
    String now,
    List<ListTab> tabs,
    List<Choice> others,
    String agency,
    List<BoardColumn> lanes,
    int paused,
    String pausedHref,
    @Nullable Single single) {

  /** A column with its first clocks; {@code moreHref} leads to all of them. */
  public record BoardColumn(
      Lane lane, Tone tone, String title, int count, List<Card> cards, String moreHref) {

    public int more() {
      return count - cards.size();
    }
  }

  /** One lane in full. */
  public record Single(String title, int count, Tone tone, List<Card> cards, Pager pager) {}
}

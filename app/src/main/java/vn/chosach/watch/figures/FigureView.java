package vn.chosach.watch.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of the figures show. */
public interface FigureView {

  /**
   * The board.
   *
   * @param about days and filters by name, for what an upper room adds
   * @param coverage goods by platform, with gaps
   * @param months addresses of the same question for the last months
   * @param officers address of the figures of officers; {@code null} for whom they are not
   */
  record Board(
      FigureAsked asked,
      List<Tile> tiles,
      List<Table> tables,
      Map<String, String> about,
      Table coverage,
      List<Choice> months,
      @Nullable String officers) {}

  /** What was asked for, and what can be. */
  record FigureAsked(
      String from,
      String to,
      String days,
      String platform,
      String campaign,
      List<String> narrowing,
      @Nullable String category,
      @Nullable String area,
      List<Choice> platforms,
      List<Choice> campaigns,
      boolean narrowed) {}

  /** One number that leads to its rows. */
  record Tile(String name, String value, @Nullable String href, @Nullable String hint) {}

  /**
   * Lines of one sort.
   *
   * @param empty what is said when there are none
   * @param more how many lines were left off
   */
  record Table(
      String id,
      String caption,
      List<String> heads,
      List<FigureRow> rows,
      String empty,
      int more) {}

  /** A line. */
  record FigureRow(String name, String href, List<FigureViewCell> cells) {}

  /** A number; without an address when nothing stands behind it. */
  record FigureViewCell(String value, @Nullable String href) {}

  /** The rows behind a number. */
  record FigureDetail(
      String title, String facts, String back, List<FigureViewLine> lines, @Nullable Pager pager) {}

  /** One listing. */
  record FigureViewLine(
      String number,
      String title,
      @Nullable String href,
      String platform,
      String seller,
      String when,
      @Nullable Tone tone,
      String state) {}

  /** How the verdicts of officers held. */
  record OfficerPage(FigureAsked asked, String scope, List<OfficerRow> rows, String back) {}

  /** What one officer decided. */
  record OfficerRow(
      String name,
      String agency,
      String decided,
      String again,
      String stood,
      String confirmed,
      String hours) {}
}

package vn.chosach.reports.web;

import java.util.List;
import vn.chosach.ui.Tone;

/**
 * Reports that an agency has not sent.
 *
 * @param lines one each, the most urgent first
 */
public record OwingView(List<OwingLine> lines) {

  public OwingView {
    lines = List.copyOf(lines);
  }

  /**
   * A report that is owed.
   *
   * @param href where it is begun or gone on with
   * @param tone tone of how it stands
   * @param mark how it stands
   * @param words when it is due, and how often it was reminded of
   */
  public record OwingLine(String title, String href, Tone tone, String mark, String words) {}
}

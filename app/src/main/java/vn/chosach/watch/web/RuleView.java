package vn.chosach.watch.web;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the pages of the rules show. */
public interface RuleView {

  /** A page of the rules that were asked for. */
  record RuleList(int live, List<RuleRow> quarantined, List<Choice> kinds, boolean mayChange) {}

  /** A rule in the list; precisions are a share of what was decided, or a dash. */
  record RuleRow(
      String name,
      String href,
      String title,
      String law,
      String weight,
      String campaign,
      String valid,
      String version,
      Tone tone,
      String state,
      String hits,
      String queue,
      String week,
      String month,
      String quarter) {}

  /** One rule. */
  record RuleOne(
      String kind,
      String name,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      String text,
      List<RuleViewVersion> versions,
      List<Line> changes,
      List<String> findings,
      boolean mayChange,
      boolean on) {}

  /** A version in the history. */
  record RuleViewVersion(
      int version, String href, String when, String who, String why, boolean live) {}

  /** What was done. */
  record Line(String when, String what, String who, String why) {}
}

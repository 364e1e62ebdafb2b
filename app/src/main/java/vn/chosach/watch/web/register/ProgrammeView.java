package vn.chosach.watch.web.register;

import java.util.List;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the page of one programme of checks shows. */
public interface ProgrammeView {

  /**
   * A programme.
   *
   * @param left address of the register, only with places that nobody checked yet
   * @param leads whether the viewer names team and places
   * @param hands whether the viewer hands the lead over
   * @param everywhere whether nothing is chosen, so that all places of its sorts belong to it
   */
  record ProgrammeSheet(
      String id,
      String href,
      String name,
      Tone tone,
      String state,
      List<Fact> facts,
      String left,
      List<TeamRow> team,
      List<PlaceLine> chosen,
      boolean everywhere,
      boolean leads,
      boolean hands) {}

  /** A member of the team. */
  record TeamRow(
      String id, String name, String agency, boolean leads, String since, String checks) {}

  /** A chosen place; {@code drops} while nobody was there. */
  record PlaceLine(
      String id,
      String href,
      String name,
      String address,
      String state,
      Tone tone,
      boolean drops) {}
}

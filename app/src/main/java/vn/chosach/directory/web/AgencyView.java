package vn.chosach.directory.web;

import java.util.List;
import java.util.Map;
import vn.chosach.catalogue.Provenance;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.kernel.Validity;
import vn.chosach.ui.Choice;

/**
 * Everything about one body.
 *
 * @param history what the roll knows
 * @param today who carries on its work today
 * @param names names of the bodies that the history mentions, by key
 * @param rules rules it leads or led
 * @param acts what the viewer may do: address and text; empty for readers
 */
public record AgencyView(
    AgencyHistory history,
    List<Agency> today,
    Map<String, String> names,
    List<AgencyRule> rules,
    List<Choice> acts) {

  /** A rule in the words of the page. */
  public record AgencyRule(
      String id,
      String goods,
      String act,
      String area,
      String lead,
      String leadKey,
      String wording,
      Validity validity,
      Provenance provenance) {}
}

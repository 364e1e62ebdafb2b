package vn.chosach.journal.web;

import java.util.List;
import vn.chosach.journal.LogState;
import vn.chosach.ui.Pager;

/**
 * The journal on the desk.
 *
 * @param state how the published log stands
 * @param readsActs whether the viewer may read the acts, too
 * @param acts newest first; empty for who may not
 * @param subject kind and identifier to which the list is limited, empty for all
 * @param pager to older acts
 */
public record JournalPage(
    LogState state, boolean readsActs, List<ActLine> acts, String subject, Pager pager) {

  public JournalPage {
    acts = List.copyOf(acts);
  }
}

package vn.chosach.journal.web;

import java.util.List;
import java.util.Map;
import vn.chosach.journal.LogState;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;

/**
 * The journal on the desk.
 *
 * @param state how the published log stands
 * @param readsActs whether the viewer may read the acts, too
 * @param acts newest first; empty for who may not
 * @param asked what the list is limited to, by name of the field; empty for all
 * @param errors what of that cannot be looked for
 * @param pager to older acts
 */
public record JournalPage(
    LogState state,
    boolean readsActs,
    List<ActLine> acts,
    Map<String, String> asked,
    FormErrors errors,
    Pager pager) {}

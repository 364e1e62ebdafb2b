package vn.chosach.tips.desk;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The boxes and their openings.
 *
 * @param boxes in use
 * @param choices the same for a list
 * @param openings newest first
 * @param form what was typed
 * @param errors what is wrong with it
 */
public record BoxPage(
    List<Boxes.Box> boxes,
    List<Choice> choices,
    List<Boxes.Opening> openings,
    EntryForm form,
    FormErrors errors) {}

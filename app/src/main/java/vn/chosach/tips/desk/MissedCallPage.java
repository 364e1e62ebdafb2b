package vn.chosach.tips.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;

/**
 * Calls that wait to be called back.
 *
 * @param calls the oldest first
 * @param opened the call whose number is shown
 * @param number that number
 * @param form what was typed
 * @param errors what is wrong with it
 */
public record MissedCallPage(
    List<MissedCalls.Missed> calls,
    @Nullable UUID opened,
    String number,
    EntryForm form,
    FormErrors errors) {

  public boolean shows(MissedCalls.Missed call) {
    return call.id().equals(opened);
  }
}

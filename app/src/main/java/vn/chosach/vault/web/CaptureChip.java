package vn.chosach.vault.web;

import java.util.Map;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;

/**
 * The state of a capture as a chip.
 *
 * @param why what hinders it, or {@code ""}
 */
public record CaptureChip(Tone tone, String text, String why) {

  static CaptureChip of(Capture capture, Page page) {
    Tone tone =
        switch (capture.state()) {
          case QUEUED -> capture.fault() == null ? Tone.NONE : Tone.CARE;
          case FETCHED -> Tone.CARE;
          case STAMPED -> Tone.OK;
          case FAILED -> Tone.WARN;
        };
    String fault = capture.fault();
    var next = capture.nextAt();
    String why =
        fault == null
            ? ""
            : page.t(new Refusal(fault, Map.of("host", capture.host(), "port", "?")));
    if (next != null && fault != null && capture.state() != CaptureState.FAILED) {
      why = page.t("vault.capture.again", why, page.moment(next));
    }
    return new CaptureChip(tone, page.t(capture.state().textKey()), why);
  }
}

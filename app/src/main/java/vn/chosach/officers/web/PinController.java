package vn.chosach.officers.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.work.PinnedPages;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/** Ghim: lines of the navigation that an officer keeps at hand. */
@Controller
record PinController(PinnedPages pins) {

  private static final String LINE = "trang";

  @PostMapping(WorkDesk.HOME + "/ghim")
  ModelAndView pin(FormVisit visit, Viewer viewer) {
    String line = checked(visit);
    return visit.press(
        line,
        sent -> ActOutcome.done(pins.pin(viewer.officerId(), line)),
        room -> visit.say(line, PinnedPages.said(room), PinnedPages.MOST),
        LINE);
  }

  @PostMapping(WorkDesk.HOME + "/bo-ghim")
  ModelAndView unpin(FormVisit visit, Viewer viewer) {
    String line = checked(visit);
    return visit.press(
        line, "officers.pin.said.unpinned", sent -> pins.unpin(viewer.officerId(), line), LINE);
  }

  /** Only a line that the navigation shows to this viewer; anything else does not exist. */
  private static String checked(FormVisit visit) {
    return Arrays.stream(NavEntryGroup.values())
        .flatMap(group -> visit.page().nav(group).stream())
        .map(entry -> entry.path())
        .filter(visit.value(LINE)::equals)
        .findFirst()
        .orElseThrow(Page::absent);
  }
}

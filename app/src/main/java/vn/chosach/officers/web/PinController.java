package vn.chosach.officers.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.officers.work.PinnedPages;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Ghim: lines of the navigation that an officer keeps at hand. */
@Controller
record PinController(PinnedPages pins) {

  @PostMapping(WorkDesk.HOME + "/ghim")
  String pin(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam("trang") String line) {
    if (pins.pin(viewer.officerId(), checked(line, page))) {
      said.say("officers.pin.said.pinned");
    } else {
      said.say("officers.pin.said.full", PinnedPages.MOST);
    }
    return page.redirect(line);
  }

  @PostMapping(WorkDesk.HOME + "/bo-ghim")
  String unpin(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam("trang") String line) {
    pins.unpin(viewer.officerId(), checked(line, page));
    said.say("officers.pin.said.unpinned");
    return page.redirect(line);
  }

  /** Only a line that the navigation shows to this viewer; anything else does not exist. */
  private static String checked(String line, Page page) {
    return Arrays.stream(NavEntryGroup.values())
        .flatMap(group -> page.nav(group).stream())
        .map(entry -> entry.path())
        .filter(line::equals)
        .findFirst()
        .orElseThrow(Page::absent);
  }
}

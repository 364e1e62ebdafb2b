package vn.chosach.watch.groups;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** All listings of one photo or one text, across shops. */
@Controller
record GroupController(GroupPages pages) {

  @GetMapping("/giam-sat/duyet/{id:" + SentId.FORM + "}/nhom")
  ModelAndView group(@PathVariable UUID id, Page page, Viewer viewer) {
    return new ModelAndView(
        "watch/group", "group", pages.group(id, page, viewer).orElseThrow(Page::absent));
  }
}

package vn.chosach.officers.web;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * The first page of the desk; the rooms above fill it through the slot {@code officers.desk.home}.
 */
@Controller
class DeskController {

  @GetMapping("/ban-lam-viec")
  String desk(Page page, Model model, Viewer viewer) {
    model.addAttribute(
        "roles",
        viewer.roles().stream()
            .sorted(Comparator.naturalOrder())
            .map(role -> page.t(RoleName.keyOf(role)))
            .toList());
    return "officers/desk";
  }
}

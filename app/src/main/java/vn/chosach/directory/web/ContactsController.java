package vn.chosach.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.ui.Page;

/** "Cơ quan và đường dây nóng": whose matter is it, and whom to call. */
@Controller
record ContactsController(Finder finder, Hotlines hotlines) {

  @GetMapping("/lien-he")
  String contacts(
      Page page,
      Model model,
      @RequestParam(name = "nhom", defaultValue = "") String goods,
      @RequestParam(name = "viec", defaultValue = "") String act,
      @RequestParam(name = "noi", defaultValue = "") String place,
      @RequestParam(name = "dia-ban", defaultValue = "") String area,
      @RequestParam(name = "ngay", defaultValue = "") String day) {
    var form = new WhoseForm(goods, act, place, area, day);
    String query = page.query();
    boolean sent = form.asked() || query != null && query.startsWith("nhom=");
    model.addAttribute("whose", sent ? finder.answer(page, form) : finder.blank(page));
    if (page.fragment()) {
      return "directory/whose";
    }
    model.addAttribute("lines", hotlines.on(page.today(), page.lang()));
    return "directory/contacts";
  }
}

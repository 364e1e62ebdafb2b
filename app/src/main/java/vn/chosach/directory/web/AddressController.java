package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.ui.Page;

/** "Địa chỉ cũ, địa chỉ mới": what an old unit is called today, without guessing. */
@Controller
record AddressController(Areas areas, Names names) {

  private static final int LONGEST = 200;

  @GetMapping("/dia-ban")
  String addresses(
      Page page, Model model, @RequestParam(name = "noi", defaultValue = "") String words) {
    model.addAttribute("address", view(page, words.strip()));
    return page.fragment() ? "directory/addressUnits" : "directory/address";
  }

  private AddressView view(Page page, String words) {
    if (words.isEmpty()) {
      return new AddressView("", null, List.of(), false);
    }
    LocalDate today = page.today();
    var found =
        words.length() > LONGEST ? List.<Area>of() : areas.find(words, today, Places.OFFERED + 1);
    return new AddressView(
        words,
        found.isEmpty() ? page.t("directory.finder.place-unknown") : null,
        found.stream().limit(Places.OFFERED).map(area -> unit(page, area, today)).toList(),
        found.size() > Places.OFFERED);
  }

  private AddressView.AddressUnit unit(Page page, Area area, LocalDate today) {
    boolean current = area.span().contains(today);
    var links = areas.successors(area);
    return new AddressView.AddressUnit(
        names.dated(page, area, today),
        current,
        current
            ? List.of()
            : areas.at(area, today).all().stream()
                .map(unit -> names.path(unit, today, page.lang()))
                .toList(),
        links.stream().anyMatch(link -> !link.whole()),
        areas.predecessors(area).stream()
            .map(
                link ->
                    link.whole()
                        ? names.path(link.area(), today, page.lang())
                        : page.t(
                            "directory.address.part", names.path(link.area(), today, page.lang())))
            .toList());
  }
}

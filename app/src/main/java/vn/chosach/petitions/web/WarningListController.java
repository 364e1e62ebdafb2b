package vn.chosach.petitions.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.petitions.desk.WarningList;
import vn.chosach.petitions.web.PetitionView.WarnedLine;
import vn.chosach.ui.Page;

/** The warning list, open to everybody. */
@Controller
record WarningListController(WarningList list, PetitionNames names) {

  @GetMapping(PetitionRoutes.WARNED)
  ModelAndView show(Page page) {
    return new ModelAndView(
        "petitions/warned",
        "lines",
        list.today().stream()
            .map(
                one ->
                    new WarnedLine(
                        one.trader(),
                        one.act().isEmpty() ? page.t("petitions.warned.unplaced") : one.act(),
                        one.place().isEmpty() ? page.t("petitions.warned.unplaced") : one.place(),
                        page.t(
                            "petitions.warned.decision",
                            one.decision(),
                            page.day(one.since()),
                            names.agency(one.agency(), page)),
                        page.day(one.until())))
            .toList());
  }
}

package vn.chosach.exchange.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.api.DescriptionApi;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Kết nối: the description of the interface for people, drawn from the file that programs read. */
@Controller
record DescriptionController(DescriptionApi api) {

  @GetMapping(ExchangeRoutes.DESCRIPTION)
  ModelAndView read(Page page) {
    return new ModelAndView(
        "exchange/description", "api", DescriptionNode.of(api.description(), page.lang() == Lang.VI));
  }
}

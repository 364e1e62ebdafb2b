package vn.chosach.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.ui.Page;

/** The home page and the standing texts that the footer names. */
@Controller
class HomeController {

  @GetMapping("/")
  String home(Page page) {
    return "ui/home";
  }

  @GetMapping("/gioi-thieu")
  String about(Page page) {
    return "ui/about";
  }

  @GetMapping("/kha-nang-tiep-can")
  String accessibility(Page page) {
    return "ui/accessibility";
  }

  @GetMapping("/du-lieu-ca-nhan")
  String personalData(Page page) {
    return "ui/personalData";
  }

  @GetMapping("/cach-nhan-ra-trang-that")
  String realPage(Page page) {
    return "ui/realPage";
  }
}

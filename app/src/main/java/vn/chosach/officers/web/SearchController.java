package vn.chosach.officers.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.Search;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.ui.Page;

/**
 * Tìm: one question to every room. While it is typed in the header, the part alone is asked for.
 */
@Controller
record SearchController(Search search) {

  static final String PATH = "/tim";

  private static final int SHORTEST = 2;

  @GetMapping(PATH)
  String find(
      Page page,
      ActingOfficer officer,
      Model model,
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "nhom", defaultValue = "") String group,
      @RequestParam(name = "trang", defaultValue = "1") String number) {
    String words = visible(typed);
    SearchPage asked = SearchPage.asked(words, group, number);
    boolean enough = Folding.fold(words).length() >= SHORTEST;
    model.addAttribute(
        "search",
        enough
            ? asked.with(search.find(asked.question(), asked.only(), officer, page), page)
            : asked);
    model.addAttribute("tooShort", !words.isEmpty() && !enough);
    return page.fragment() ? "officers/found" : "officers/search";
  }

  /** What cannot be seen is no word, and the database keeps none of it. */
  private static String visible(String typed) {
    String line = Folding.nfc(typed).replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return line.substring(
        0,
        line.offsetByCodePoints(
            0, Math.min(SearchQuestion.LONGEST, line.codePointCount(0, line.length()))));
  }
}

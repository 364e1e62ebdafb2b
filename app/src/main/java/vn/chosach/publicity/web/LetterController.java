package vn.chosach.publicity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.publicity.letters.LetterWishes;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * Warnings by mail. What confirms or ends them is a POST: programs that look at links in mail open
 * them, and press no button.
 */
@Controller
record LetterController(LetterWishes wishes, PublicNames names) {

  private static final String ADDRESS = "thu";
  private static final String TICKET = "ma";

  @GetMapping(LetterWishes.PATH)
  ModelAndView begin(Page page, @RequestParam(name = "nhom", defaultValue = "") String goods) {
    return drawn("", goods, FormErrors.none(), null, page);
  }

  @PostMapping(LetterWishes.PATH)
  ModelAndView ask(
      Page page,
      @RequestParam(name = ADDRESS, defaultValue = "") String address,
      @RequestParam(name = "nhom", defaultValue = "") String goods) {
    return wishes
        .ask(address, goods, page.lang())
        .map(
            why ->
                drawn(
                    address,
                    goods,
                    FormErrors.none()
                        .with(why.code().endsWith("goods") ? "nhom" : ADDRESS, page.t(why)),
                    null,
                    page))
        .orElseGet(() -> drawn("", "", FormErrors.none(), page.t("publicity.letter.asked"), page));
  }

  private ModelAndView drawn(
      String address, String goods, FormErrors errors, @Nullable String said, Page page) {
    var view =
        new ModelAndView(
            "publicity/letter",
            "letter",
            new LetterView.LetterPage(
                wishes.possible(), address, goods, names.goods(page), errors, said));
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  @GetMapping(LetterWishes.PATH + "/xac-nhan")
  ModelAndView confirming(
      Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    return ticket("confirm", "/xac-nhan", ticket, null);
  }

  @PostMapping(LetterWishes.PATH + "/xac-nhan")
  ModelAndView confirm(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    boolean done = wishes.confirm(ticket);
    return ticket(
        "confirm",
        "/xac-nhan",
        "",
        page.t(done ? "publicity.letter.confirmed" : "publicity.letter.stale"));
  }

  @GetMapping(LetterWishes.PATH + "/bo-nhan")
  ModelAndView leaving(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    return ticket("leave", "/bo-nhan", ticket, null);
  }

  /** Also what a mail program sends by itself (RFC 8058). */
  @PostMapping(LetterWishes.PATH + "/bo-nhan")
  ModelAndView leave(Page page, @RequestParam(name = TICKET, defaultValue = "") String ticket) {
    wishes.leave(ticket);
    return ticket("leave", "/bo-nhan", "", page.t("publicity.letter.left"));
  }

  private static ModelAndView ticket(
      String which, String action, String ticket, @Nullable String said) {
    return new ModelAndView(
        "publicity/letterTicket",
        "ticket",
        new LetterView.TicketPage(
            "publicity.letter." + which, LetterWishes.PATH + action, ticket, said));
  }
}

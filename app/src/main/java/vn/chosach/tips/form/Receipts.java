package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Page;

/** Hands the receipt over after the commit: the code is in no address, log or Referer. */
@Component
record Receipts(ReceiptCookie cookie, Drafts drafts, Tips tips) {

  /** What was received from a form that is open no more. */
  Optional<Reception.Received> sent(Token token) {
    return drafts.find(token).isPresent() ? Optional.empty() : tips.sent(token.text());
  }

  /**
   * By redirect when the browser keeps cookies, else as the answer to the sending itself. A form
   * that is sent again after its code was kept shows no code: it may be somebody else at the same
   * device who went back. Another report that is being written stays open.
   */
  ModelAndView hand(
      Reception.Received received,
      Token token,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean keepsCookies = !DraftCookie.read(request).isEmpty();
    DraftCookie.takeBack(request, response, token);
    if (received.codeSettled()) {
      return new ModelAndView(page.redirect("/phan-anh/het-han"));
    }
    ReceiptCookie.Receipt receipt = cookie.give(request, response, received);
    return keepsCookies
        ? new ModelAndView(page.redirect("/phan-anh/bien-nhan"))
        : ReceiptController.drawn(receipt, ReceiptController.leaving(page).blank(page), page)
            .addObject("page", page.at("/phan-anh/bien-nhan"));
  }

  /** Says that what was typed or chosen after the sending was not added, and shows it again. */
  ModelAndView late(
      Reception.Received received, Token token, ReportForm typed, boolean files, Page page) {
    var view =
        new ModelAndView(
            "tips/late",
            "late",
            new LatePage(
                received.number(),
                token.text(),
                typed.typed(),
                files,
                typed.chosen(),
                !received.codeSettled()));
    view.setStatus(HttpStatus.CONFLICT);
    return view;
  }
}

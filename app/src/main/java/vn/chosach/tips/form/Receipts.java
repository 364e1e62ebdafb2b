package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Reception;
import vn.chosach.ui.Page;

/** Hands the receipt over after the commit: the code is in no address, log or Referer. */
@Component
record Receipts(ReceiptCookie cookie) {

  /**
   * By redirect when the browser keeps cookies, else as the answer to the sending itself. A form
   * that is sent again after its code was kept shows no code: it may be somebody else at the same
   * device who went back.
   */
  ModelAndView hand(
      Reception.Received received,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (received.codeSettled()) {
      DraftCookie.takeBack(request, response);
      return new ModelAndView(page.redirect("/phan-anh/het-han"));
    }
    ReceiptCookie.Receipt receipt = cookie.give(request, response, received);
    boolean keepsCookies = DraftCookie.read(request).isPresent();
    DraftCookie.takeBack(request, response);
    return keepsCookies
        ? new ModelAndView(page.redirect("/phan-anh/bien-nhan"))
        : ReceiptController.drawn(receipt, ReceiptController.leaving(page).blank(page), page);
  }
}

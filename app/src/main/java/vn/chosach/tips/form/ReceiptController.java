package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Page;

/** The receipt: a ticket to keep, as page, picture and PDF. It stays until the code is kept. */
@Controller
record ReceiptController(
    ReceiptCookie cookie, TicketPicture picture, TicketDocument document, Tips tips) {

  @GetMapping("/phan-anh/bien-nhan")
  ModelAndView show(Page page, HttpServletRequest request) {
    return cookie
        .read(request)
        .map(
            receipt ->
                new ModelAndView("tips/receipt", "receipt", ReceiptPage.of(receipt, null, page)))
        .orElseGet(() -> new ModelAndView(page.redirect("/theo-doi")));
  }

  @GetMapping("/phan-anh/bien-nhan.png")
  ResponseEntity<byte[]> picture(Page page, HttpServletRequest request) {
    return cookie
        .read(request)
        .map(ticket -> file(picture.draw(ticket, page), MediaType.IMAGE_PNG, ticket, "png"))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/phan-anh/bien-nhan.pdf")
  ResponseEntity<byte[]> document(Page page, HttpServletRequest request) {
    return cookie
        .read(request)
        .map(ticket -> file(document.draw(ticket, page), MediaType.APPLICATION_PDF, ticket, "pdf"))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Leaves the receipt: by the last four characters, or by saying that no code is needed. */
  @PostMapping("/phan-anh/bien-nhan")
  ModelAndView leave(
      @RequestParam(defaultValue = "") String ending,
      @RequestParam(defaultValue = "") String forgo,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReceiptCookie.Receipt receipt = cookie.read(request).orElse(null);
    if (receipt == null) {
      return new ModelAndView(page.redirect("/theo-doi"));
    }
    boolean wanted = forgo.isEmpty();
    if (wanted && !same(ending, receipt)) {
      var view =
          new ModelAndView(
              "tips/receipt",
              "receipt",
              ReceiptPage.of(receipt, page.t("tips.receipt.ending-wrong"), page));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
    tips.codeKept(receipt.code(), wanted);
    cookie.takeBack(request, response);
    return new ModelAndView(
        page.redirect(wanted ? "/phan-anh/da-cat-ma" : "/phan-anh/khong-theo-doi"));
  }

  @GetMapping("/phan-anh/da-cat-ma")
  String kept(Page page) {
    return "tips/kept";
  }

  @GetMapping("/phan-anh/khong-theo-doi")
  String notWanted(Page page) {
    return "tips/notWanted";
  }

  @GetMapping("/phan-anh/het-han")
  String ended(Page page) {
    return "tips/ended";
  }

  private static boolean same(String typed, ReceiptCookie.Receipt receipt) {
    String bare =
        typed
            .replaceAll("[\\s\\p{Z}-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return bare.equals(receipt.code().ending());
  }

  private static ResponseEntity<byte[]> file(
      byte[] content, MediaType type, ReceiptCookie.Receipt receipt, String ending) {
    var name = ContentDisposition.attachment().filename(receipt.number() + "." + ending).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(content);
  }
}

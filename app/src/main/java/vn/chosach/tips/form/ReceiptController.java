package vn.chosach.tips.form;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** The receipt: a ticket to keep, as page, picture and PDF. It stays until the code is kept. */
@Controller
record ReceiptController(
    ReceiptCookie cookie, TicketPicture picture, TicketDocument document, Tips tips) {

  /** Left by the last four characters, or by saying that no code is needed. */
  @FormMapping("/phan-anh/bien-nhan")
  ModelAndView show(FormVisit visit, HttpServletRequest request, HttpServletResponse response) {
    Page page = visit.page();
    ReceiptCookie.Receipt receipt = cookie.read(request).orElse(null);
    if (receipt == null) {
      return new ModelAndView(page.redirect("/theo-doi"));
    }
    return visit.answer(
        leaving(page),
        sent -> {
          boolean wanted = !sent.tick("forgo");
          if (wanted && !same(sent.text("ending"), receipt)) {
            return ActOutcome.refused("ending", "tips.ending-wrong");
          }
          tips.codeKept(receipt.code(), wanted);
          cookie.takeBack(request, response);
          return ActOutcome.done(wanted ? "/phan-anh/da-cat-ma" : "/phan-anh/khong-theo-doi");
        },
        to -> to,
        form -> drawn(receipt, form, page));
  }

  static FormDefinition leaving(Page page) {
    List<Choice> ways =
        List.of(
            Choice.of("", page.t("tips.receipt.kept")),
            Choice.of("1", page.t("tips.receipt.forgo")));
    return FormDefinition.of(
        "/phan-anh/bien-nhan",
        "tips.receipt.kept",
        line("ending", "tips.receipt.ending", 8).hinted().autocomplete("off").later(),
        press("forgo", ways).optional());
  }

  static ModelAndView drawn(ReceiptCookie.Receipt receipt, FormView form, Page page) {
    return new ModelAndView("tips/receipt", "receipt", ReceiptPage.of(receipt, page))
        .addObject("form", form);
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

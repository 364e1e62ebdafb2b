package vn.chosach.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.signature.SignedPdfs.FoundSignature;
import vn.chosach.documents.signature.SignedPdfs.SignatureFault;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.OneFile;

/**
 * Kiểm tra chữ ký số: whoever holds a signed PDF sees who signed it, and whether it was changed.
 */
@Controller
record VerifyController(SignatureFacts signatures) {

  /** Largest file in bytes. */
  private static final int MOST = 10_000_000;

  @GetMapping(DocumentRoutes.VERIFY)
  ModelAndView blank(Page page) {
    return view(
        new DocumentPage.SignedPdfPage("", List.of(), false, false, FormErrors.none()),
        HttpStatus.OK);
  }

  @PostMapping(DocumentRoutes.VERIFY)
  ModelAndView check(HttpServletRequest request, Page page) {
    OneFile file = OneFile.of(request, MOST);
    if (file.absent()) {
      return refused(page.t("documents.file-missing"));
    }
    if (file.bytes().length > MOST) {
      return refused(page.t("documents.check.too-large"));
    }
    try {
      List<FoundSignature> found = signatures.found(file.bytes());
      return view(
          new DocumentPage.SignedPdfPage(
              file.name(),
              found.stream().map(one -> signatures.facts(one, page)).toList(),
              !found.isEmpty() && found.stream().allMatch(one -> one.faults().isEmpty()),
              found.stream().flatMap(one -> one.faults().stream()).allMatch(SignatureFault::doubt),
              FormErrors.none()),
          HttpStatus.OK);
    } catch (IOException noPdf) {
      return refused(page.t("documents.verify.unreadable"));
    }
  }

  private static ModelAndView refused(String why) {
    return view(
        new DocumentPage.SignedPdfPage(
            "", List.of(), false, false, FormErrors.none().with("tep", why)),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(DocumentPage.SignedPdfPage verify, HttpStatus status) {
    var view = new ModelAndView("documents/verify", status);
    return view.addObject("verify", verify);
  }
}

package vn.chosach.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.checking.PaperCheck;
import vn.chosach.documents.checking.PaperFacts;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.OneFile;

/** Looks at a DOCX that somebody edited and names each deviation. Nothing of it is kept. */
@Controller
class CheckController {

  /** Largest file in bytes. */
  private static final int MOST = 10_000_000;

  @GetMapping(DocumentRoutes.CHECK)
  ModelAndView blank(Page page) {
    return view("", List.of(), FormErrors.none(), HttpStatus.OK);
  }

  @PostMapping(DocumentRoutes.CHECK)
  ModelAndView check(HttpServletRequest request, Page page) {
    OneFile file = OneFile.of(request, MOST);
    if (file.absent()) {
      return refused(page.t("documents.file-missing"));
    }
    if (file.bytes().length > MOST) {
      return refused(page.t("documents.check.too-large"));
    }
    try {
      var faults =
          PaperCheck.of(file.bytes(), new PaperFacts(null, null, page.today())).stream()
              .map(one -> DocumentPages.fault(one, page))
              .toList();
      return view(file.name(), faults, FormErrors.none(), HttpStatus.OK);
    } catch (SheetReader.Unreadable noDocx) {
      return refused(page.t("documents.check.unreadable"));
    }
  }

  private static ModelAndView refused(String why) {
    return view(
        "", List.of(), FormErrors.none().with("tep", why), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(
      String name, List<DocumentPage.DocumentFault> faults, FormErrors errors, HttpStatus status) {
    var view = new ModelAndView("documents/check", status);
    view.addObject("check", new DocumentPage.CheckedFile(name, faults, errors));
    return view;
  }
}

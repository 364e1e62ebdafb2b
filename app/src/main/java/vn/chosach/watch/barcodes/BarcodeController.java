package vn.chosach.watch.barcodes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Mã vạch: looks at one number as an officer reads it off goods. */
@Controller
class BarcodeController {

  @GetMapping(BarcodeRoutes.BARCODES)
  ModelAndView look(
      Page page,
      Viewer viewer,
      @RequestParam(name = "ma", defaultValue = "") String sent,
      @RequestParam(name = "xuat-xu", defaultValue = "") String claim) {
    String digits = Gtin.bare(sent);
    if (digits.isEmpty()) {
      return draw(new BarcodeView.BarcodeLook("", claim, null, FormErrors.none()), HttpStatus.OK);
    }
    if (!Gtin.isSized(digits)) {
      var errors = FormErrors.none().with("ma", page.t(Refusal.of("watch.gtin-length")));
      return draw(
          new BarcodeView.BarcodeLook(sent, claim, null, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Barcode barcode = Barcode.of(digits, ClaimedOrigin.of("xuat xu " + claim).orElse(null));
    return draw(
        new BarcodeView.BarcodeLook(
            sent, claim, BarcodeWords.row(barcode, page), FormErrors.none()),
        HttpStatus.OK);
  }

  private static ModelAndView draw(BarcodeView.BarcodeLook look, HttpStatus status) {
    return new ModelAndView("watch/barcode", status).addObject("look", look);
  }
}

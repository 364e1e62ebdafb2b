package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leaves at once: the browser forgets form, receipt and opened report and shows a harmless page.
 * The draft can no longer be reached and ends within a day.
 */
@Controller
class QuickExit {

  private final URI elsewhere;

  QuickExit(TipsSettings settings) {
    this.elsewhere = settings.exit();
  }

  @GetMapping("/phan-anh/thoat")
  ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
    DraftCookie.takeBack(request, response);
    for (String cookie : List.of(ReceiptCookie.NAME, SealedCookie.FOLLOW)) {
      SealedCookie.takeBack(cookie, request, response);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(elsewhere).build();
  }
}

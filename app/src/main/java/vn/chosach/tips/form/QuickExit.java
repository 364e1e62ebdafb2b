package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leaves at once: the browser forgets form and receipt and shows a harmless page. The draft can no
 * longer be reached and ends within a day.
 */
@Controller
class QuickExit {

  private final URI elsewhere;
  private final ReceiptCookie receipts;

  QuickExit(TipsSettings settings, ReceiptCookie receipts) {
    this.elsewhere = settings.exit();
    this.receipts = receipts;
  }

  @GetMapping("/phan-anh/thoat")
  ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
    DraftCookie.takeBack(request, response);
    receipts.takeBack(request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(elsewhere).build();
  }
}

package vn.chosach.tips.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.tips.form.SealedCookie;
import vn.chosach.tips.form.TipsSettings;

/**
 * Leaves at once: the browser forgets form and receipt, the opened report is closed for pages that
 * were drawn before too, and a harmless page is shown. The draft can no longer be reached and ends
 * within a day.
 */
@Controller
class QuickExit {

  private final URI elsewhere;
  private final Passes passes;

  QuickExit(TipsSettings settings, Passes passes) {
    this.passes = passes;
    this.elsewhere = settings.exit();
  }

  @GetMapping("/phan-anh/thoat")
  ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
    SealedCookie.forgetReport(request, response);
    passes.close(request, response, "");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(elsewhere).build();
  }
}

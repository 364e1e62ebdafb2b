package vn.chosach.tips.follow;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chosach.journal.Proof;
import vn.chosach.tips.Tip;
import vn.chosach.ui.Page;

/**
 * Hands out what proves a report: as text and JSON for programs, as PDF for people and programs.
 */
@Controller
record ProofController(FollowPages pages, Replies replies, ProofFile files) {

  @PostMapping("/theo-doi/bang-chung")
  ResponseEntity<byte[]> proof(Page page, HttpServletRequest request) {
    Replies.RepliesSent sent = replies.read(request, page);
    Pass pass = sent.pass();
    Tip tip = pass == null ? null : pages.tip(pass).orElse(null);
    Proof proof = tip == null ? null : pages.proof(tip.id()).orElse(null);
    if (tip == null || proof == null) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, page.href("/theo-doi"))
          .build();
    }
    return switch (sent.body().field("form")) {
      case "pdf" ->
          file(files.pdf(proof, tip.number(), page), MediaType.APPLICATION_PDF, tip, "pdf");
      case "json" -> file(files.json(proof, tip.number()), MediaType.APPLICATION_JSON, tip, "json");
      default -> file(files.text(proof), MediaType.valueOf("text/plain;charset=utf-8"), tip, "txt");
    };
  }

  private static ResponseEntity<byte[]> file(
      byte[] content, MediaType type, Tip tip, String ending) {
    var name =
        ContentDisposition.attachment().filename(tip.number() + "-bang-chung." + ending).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(content);
  }
}

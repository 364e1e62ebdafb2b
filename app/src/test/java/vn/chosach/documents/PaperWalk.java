package vn.chosach.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.mock.web.MockHttpServletResponse;
import vn.chosach.cases.web.Desk;

/** Brings a draft to its number over the screens: its writer submits and issues, a signer signs. */
public record PaperWalk(Desk writer, Desk signer, String right) {

  /** From the draft on to those who get it. */
  public void issued(String paper) throws Exception {
    signed(paper);
    sent(paper);
  }

  /** Numbered and issued, once it is signed. */
  public void sent(String paper) throws Exception {
    if (!writer.page(paper).select("form[action$=/lam/vao-so]").isEmpty()) {
      writer.does(paper, "/lam/vao-so");
    }
    writer.does(paper, "/lam/phat-hanh", "ma-ho-so", "01/BC", "so-nam", "10");
  }

  public void signed(String paper) throws Exception {
    writer.does(paper, "/lam/trinh-ky", "quyen-ky", right);
    assertThat(writer.status(paper + "/ky")).as("who wrote it does not sign it").isEqualTo(404);
    signer.does(paper + "/ky", "/ky", "xac-nhan", "ký");
  }

  /** The words by which it is refused to be issued as it stands. */
  public int early(String paper) throws Exception {
    MockHttpServletResponse answer = writer.blank(paper + "/lam/phat-hanh");
    return answer.getStatus();
  }
}
